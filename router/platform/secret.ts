import { inspect } from 'node:util';

/** A value that may be used but never shown: however it is printed, it prints `[secret]`. */
export type Secret<T> = { reveal(): T };

const MASK = '[secret]';

export function asSecret<T>(value: T): Secret<T> {
  return Object.freeze({
    reveal: () => value,
    toString: () => MASK,
    toJSON: () => MASK,
    [inspect.custom]: () => MASK,
  });
}
