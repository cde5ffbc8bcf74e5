import type { EventEmitter } from 'node:events';
import type { Logger } from './log';

/**
 * What nobody caught. A promise that fails with nobody waiting for it took nothing along: it is logged, and calls go on
 * being taken. After an exception nobody knows in which state the process is: it stops in order, and is started again.
 * @param stop ends the process
 * @param source where these come from: the process
 */
export function onLastResort(log: Logger, stop: () => void, source: EventEmitter = process): void {
  source.on('unhandledRejection', (error: unknown) => log.error({ err: error }, 'a failure that nobody waited for'));
  source.on('uncaughtException', (error: unknown) => {
    log.fatal({ err: error }, 'an error that nobody caught: this process ends');
    process.exitCode = 1;
    stop();
  });
}
