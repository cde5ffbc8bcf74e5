import { linkagesFrom, partFault } from './linkage';

describe('a linkage', () => {
  it('is asked for by the line whose part it is not', () => {
    expect(linkagesFrom({ line: '110', status: 'ON_SCENE' })).toEqual(['SPLIT', 'JOINT_MEDIATION']);
    expect(linkagesFrom({ line: '12345', status: 'IN_PROGRESS' })).toEqual([
      'SPLIT',
      'FIRST_RESPONSE',
      'REQUEST_POLICE',
      'STABILITY_LEAD',
    ]);
  });

  it.each(['WAITING', 'OFFERED', 'CLOSED'] as const)('is not asked for while a case is %s', (status) => {
    expect(linkagesFrom({ line: '12345', status })).toEqual([]);
  });

  it('never makes danger to life an order of 12345', () => {
    expect(partFault('12345', 'P0')).toBeDefined();
    expect(partFault('12345', 'P1')).toBeUndefined();
    expect(partFault('110', 'P0')).toBeUndefined();
  });
});
