import { localStorageStore, type Store } from 'react-admin';

/** Choices of the person at this screen, which outlive the session: react-admin empties its store at sign-out. */
const KEPT = ['locale', 'theme', 'keys.single'] as const;

export function createStore(): Store {
  const store = localStorageStore('1', 'hotline');
  return {
    ...store,
    reset: () => {
      const kept = KEPT.map((key) => [key, store.getItem(key)] as const);
      store.reset();
      for (const [key, value] of kept) if (value !== undefined) store.setItem(key, value);
    },
  };
}
