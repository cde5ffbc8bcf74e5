import { cleanup, configure } from '@testing-library/react';
import { HttpError } from 'react-admin';

/** Waiting is on a state with a deadline; the deadline is for a machine that is busy with other work. */
configure({ asyncUtilTimeout: 15_000, getElementError: (message) => new Error(message ?? 'no such element') });
jest.setTimeout(60_000);

/**
 * A complaint of React or of the console itself fails the test that caused it. A refusal of the server, which
 * react-admin repeats on the console while developing, is no complaint: the screens must tell it.
 */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      if (parts[0] instanceof HttpError) return;
      complaints.push(parts.map(String).join(' '));
    });
  }
  window.scrollTo = () => {};
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});
