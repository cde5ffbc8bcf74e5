import { cleanup, configure } from '@testing-library/react';

/** Waiting is on a state with a deadline; the deadline is for a machine that is busy with other work. */
configure({ asyncUtilTimeout: 30_000, getElementError: (message) => new Error(message ?? 'no such element') });
jest.setTimeout(60_000);

/**
 * jsdom lays nothing out, and searching the style sheets of the theme for it takes a good part of a test's time: no
 * sheet is attached, and an element has the style that is written on it.
 */
const insertBefore = HTMLHeadElement.prototype.insertBefore;
HTMLHeadElement.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
  return node instanceof HTMLStyleElement ? node : (insertBefore.call(this, node, before) as T);
};
window.getComputedStyle = (element) => (element as HTMLElement).style;

/**
 * A complaint of React or of the console itself fails the test that caused it. A refusal of the server, which
 * react-admin repeats on the console while developing, is no complaint: the screens must tell it.
 */
const complaints: string[] = [];
/** Known by its name: a third of these files draw nothing, and loading react-admin would take most of their time. */
const isRefusal = (part: unknown) => part instanceof Error && part.name === 'HttpError';

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      if (isRefusal(parts[0])) return;
      complaints.push(parts.map(String).join(' '));
    });
  }
  window.scrollTo = () => {};
  // Sizes never change where nothing is laid out.
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});
