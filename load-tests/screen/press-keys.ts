import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { AppError } from '#domain/app-error';

/** Between two keys of somebody who moves quickly, in ms. */
const BETWEEN_MS = 120;

/** The time of an event is that of the input: what it waits for the page counts. After a frame's callback it is painted. */
const WATCH = `
  window.paints = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      if (!document.activeElement.matches('tbody tr a')) window.isLost = true;
      setTimeout(() => window.paints.push(performance.now() - event.timeStamp));
    });
  }, true);`;

/** Down a list and up again, by both kinds of keys. */
const KEYS = ['j', 'ArrowDown', 'j', 'ArrowDown', 'k', 'ArrowUp', 'ArrowDown', 'k'];

/**
 * Moves along the rows of the list on the page. @returns milliseconds from each key to the next paint
 * @throws AppError `conflict` when a key moved to no row
 */
export async function pressKeys(page: Page, presses: number): Promise<number[]> {
  await page.evaluate(WATCH);
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(KEYS[press % KEYS.length]!);
    do await pause(BETWEEN_MS);
    while ((await page.evaluate<number>('window.paints.length')) <= press);
  }
  if (await page.evaluate('window.isLost')) throw new AppError('conflict', 'a key moved to no row of the list');
  return page.evaluate('window.paints');
}
