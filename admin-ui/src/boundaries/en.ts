import type { boundariesZh } from './zh';

export const boundariesEn: Record<keyof typeof boundariesZh, string> = {
  add: 'New entry',
  next: 'New version',
  end: 'End',
  endHelp: 'The entry counts no more; its history stays.',
  product: 'Came with the product',
  decided: 'Decided in a consultation',
  save: 'Publish',
  wholeCity: 'Whole city',
  matter: 'Matter (%{language})',
  note: 'Note (%{language})',
  conflict: 'Somebody else has changed the entry: reload and try again.',
};
