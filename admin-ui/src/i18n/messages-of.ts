/** The shape of a catalogue without its words: every language must have the keys of the first. */
export type MessagesOf<T> = { [K in keyof T]: T[K] extends string ? string : MessagesOf<T[K]> };
