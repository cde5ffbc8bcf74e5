import type { TranslationMessages } from 'react-admin';
import type { MessagesOf } from './messages-of';
import type { zh } from './zh';

type Ours = Omit<typeof zh, 'ra'>;

/** The shape of every catalogue, taken from the first: a key that a language lacks does not compile. */
export type Catalogue = MessagesOf<Ours> & { ra: TranslationMessages['ra'] };

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Every key of our own messages, dotted: `status.WAITING`. A key that does not exist does not compile. */
export type MessageKey = Leaves<Ours>;
