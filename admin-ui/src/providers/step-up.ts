import { createContext, useContext, useSyncExternalStore } from 'react';

/**
 * Between a request that needs a fresh proof of who this is, and the dialog that asks for it: whoever asks waits, and
 * all who ask meanwhile wait for the same answer.
 */
export function createStepUp() {
  const listeners = new Set<() => void>();
  let asked: { promise: Promise<boolean>; resolve: (isProved: boolean) => void } | null = null;
  const tell = () => listeners.forEach((listener) => listener());
  return {
    /** @returns whether the person has proved who they are */
    ask(): Promise<boolean> {
      if (asked === null) {
        let resolve = (_: boolean) => {};
        const promise = new Promise<boolean>((settle) => {
          resolve = settle;
        });
        asked = { promise, resolve };
        tell();
      }
      return asked.promise;
    },
    answer(isProved: boolean): void {
      asked?.resolve(isProved);
      asked = null;
      tell();
    },
    isAsked: () => asked !== null,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type StepUp = ReturnType<typeof createStepUp>;

const StepUpContext = createContext<StepUp | null>(null);
export const StepUpProvider = StepUpContext.Provider;

/** Whether a proof is asked for now, and how to answer. */
export function useStepUp(): { isAsked: boolean; answer: (isProved: boolean) => void } {
  const stepUp = useContext(StepUpContext);
  if (stepUp === null) throw new Error('useStepUp is called outside its provider');
  return { isAsked: useSyncExternalStore(stepUp.subscribe, stepUp.isAsked), answer: stepUp.answer };
}
