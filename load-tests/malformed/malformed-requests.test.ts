import { intakeSchema } from '#domain/intake';
import { makeMalformed } from './malformed-requests';

const made = (seed: number) => [...makeMalformed(seed, 500, 'key')];

describe('makeMalformed', () => {
  it('makes the same requests for the same seed, and others for another', () => {
    expect(made(1)).toEqual(made(1));
    expect(made(1)).not.toEqual(made(2));
  });

  it('comes to every kind', () => expect(new Set(made(1).map(({ kind }) => kind)).size).toBe(18));

  it('says of no well-formed body that its fields are wrong', () => {
    const isAboutFields = ['wrong value', 'missing field', 'unknown field', 'deep field'];
    for (const { kind, request } of made(3).filter((one) => isAboutFields.includes(one.kind))) {
      const isTaken = intakeSchema.safeParse(JSON.parse(String(request.body))).success;
      expect([kind, request.body, isTaken]).toEqual([kind, request.body, false]);
    }
  });
});
