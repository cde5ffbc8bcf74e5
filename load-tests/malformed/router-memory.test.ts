import { residentMiB, routerPidOf } from './router-memory';

describe('routerPidOf', () => {
  it('is that of the router that began last', () => {
    const output = [
      '{"service":"workers","pid":1}',
      '{"service":"router","pid":22}',
      'router ended (SIGKILL)',
      '{"service":"router","pid":33}',
    ];
    expect(routerPidOf(output.join('\n'))).toBe(33);
    expect(routerPidOf('nothing yet')).toBeUndefined();
  });
});

describe('residentMiB', () => {
  it('agrees with what a process knows of itself', () => {
    const own = process.memoryUsage.rss() / 2 ** 20;
    expect(Math.abs(residentMiB(process.pid) - own)).toBeLessThan(own / 2);
  });
});
