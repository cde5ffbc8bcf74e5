import { createServerClock } from './server-clock';

const at = (ms: number) => new Date(ms).toISOString();

describe('createServerClock', () => {
  it('is our own clock until the server was heard', () => {
    expect(createServerClock(() => 1_000).now()).toBe(1_000);
  });

  it('follows a server that is ahead, by its least delayed message', () => {
    const clock = createServerClock(() => 10_000);
    clock.heard(at(14_000));
    clock.heard(at(13_200));
    expect(clock.now()).toBe(14_000);
  });

  it('forgets old messages, so that a corrected clock is believed within a minute', () => {
    const clock = createServerClock(() => 10_000);
    clock.heard(at(99_000));
    for (let n = 0; n < 12; n += 1) clock.heard(at(10_500));
    expect(clock.now()).toBe(10_500);
  });
});
