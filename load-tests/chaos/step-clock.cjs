/**
 * Loaded into the programs of a system under test (NODE_OPTIONS=--require): when the workers get SIGUSR2, their clock
 * jumps by STEP_CLOCK_MS and, at the next one, back, as after a correction by hand. Timers run on, as they do on a machine
 * whose clock is set.
 */
const step = Number(process.env.STEP_CLOCK_MS);

if (step && /workers[\\/]src[\\/]main/.test(process.argv[1] ?? '')) {
  const RealDate = Date;
  let offset = 0;
  const now = () => RealDate.now() + offset;
  process.on('SIGUSR2', () => (offset = offset === 0 ? step : 0));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
