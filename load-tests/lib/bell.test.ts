import { createBell } from './bell';

const FAR_MS = 60_000;

describe('createBell', () => {
  it('wakes who listens', async () => {
    const bell = createBell();
    const heard = bell.heard(FAR_MS);
    bell.ring();
    await heard;
  });

  it('does not lose a ring that nobody was listening to', async () => {
    const bell = createBell();
    bell.ring();
    await bell.heard(FAR_MS);
  });

  it('counts several rings as one', async () => {
    const bell = createBell();
    bell.ring();
    bell.ring();
    await bell.heard(FAR_MS);
    const silence = Promise.race([bell.heard(5).then(() => 'time is up'), Promise.resolve('at once')]);
    expect(await silence).toBe('at once');
  });
});
