import { startOperator } from '../../../load-tests/lib/operator';
import { signIn } from '../../../load-tests/lib/session';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

describe('an operator', () => {
  it('is done with an unclear case that is found to be a matter of the other line', async () => {
    const errors: unknown[] = [];
    const operator = startOperator({
      session: await signIn(system.baseUrl, system.credentialsOf('seat-110-1')),
      judge: () => ({ line: '12345', category: '01', priority: 'P3' }),
      departmentOf: () => 'D25',
      join: () => Promise.resolve(false),
      stepMs: 0,
      answerTo: () => 'accept',
      onError: (error) => errors.push(error),
    });
    const { caseId } = await system.send('gibberish', { dialled: '12345' });
    const decided = { id: caseId, needsHuman: false };
    await until('it is decided', () => system.database.case.findFirst({ where: decided }));
    await operator.stop();
    expect(errors).toEqual([]);
  });
});
