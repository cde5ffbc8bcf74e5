import { EventEmitter } from 'node:events';
import { onLastResort } from './last-resort';
import { createLogger } from './log';

function listen() {
  const lines: { level: string }[] = [];
  const ends: string[] = [];
  const source = new EventEmitter();
  const log = createLogger('router', 'info', { write: (line) => lines.push(JSON.parse(line) as { level: string }) });
  const codeBefore = process.exitCode;
  onLastResort(log, () => ends.push('stopped'), source);
  return { source, lines, ends, restore: () => (process.exitCode = codeBefore) };
}

describe('the last resort', () => {
  it('logs a promise that failed with nobody waiting, and the process goes on', () => {
    const { source, lines, ends } = listen();
    source.emit('unhandledRejection', new Error('nobody waits'));
    expect(lines).toMatchObject([{ level: 'error', err: { message: 'nobody waits' } }]);
    expect(ends).toEqual([]);
  });

  it('logs what nobody caught and ends the process in order', () => {
    const { source, lines, ends, restore } = listen();
    source.emit('uncaughtException', new Error('out of place'));
    restore();
    expect(lines).toMatchObject([{ level: 'fatal', err: { message: 'out of place' } }]);
    expect(ends).toEqual(['stopped']);
  });
});
