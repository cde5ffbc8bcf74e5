import { createModelGuard } from './model-guard';

const guardAt = () => {
  const time = { ms: 0 };
  return { time, guard: createModelGuard(() => time.ms) };
};

describe('createModelGuard', () => {
  it('takes a model out after three slow texts in a row, and tries it again a minute later', () => {
    const { time, guard } = guardAt();
    for (const took of [301, 400]) guard.observe(took);
    expect(guard.alarm()).toBeNull();
    guard.observe(5_000);
    expect(guard.alarm()).toBe('slow');
    time.ms = 59_999;
    expect(guard.alarm()).toBe('slow');
    time.ms = 60_000;
    expect(guard.alarm()).toBeNull();
  });

  it('takes a model out that throws three times in a row', () => {
    const { guard } = guardAt();
    for (let text = 0; text < 3; text++) guard.observe('threw');
    expect(guard.alarm()).toBe('failing');
  });

  it('keeps a model that is slow now and then', () => {
    const { guard } = guardAt();
    for (const took of [400, 400, 300, 400, 400]) guard.observe(took);
    expect(guard.alarm()).toBeNull();
  });
});
