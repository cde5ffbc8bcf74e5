import type { Evaluation } from '#domain/model';
import { type TextModel, vectorsOf } from '#engine/model/text-model';
import { readText } from '#engine/read-text';

/** Share of the words of these texts that the model has never seen, in [0, 1]. */
export function unknownShare(model: TextModel, texts: string[]): number {
  let words = 0;
  let unknown = 0;
  for (const text of texts) {
    const { whole } = vectorsOf(model, readText(text));
    words += whole.words;
    unknown += whole.unknownWords;
  }
  return words > 0 ? unknown / words : 0;
}

/** Unknown words day by day: a rising share says that people have begun to speak of something new. */
export function driftByDay(
  recent: { day: string; text: string }[],
  live: TextModel,
  candidate: TextModel,
): Evaluation['drift'] {
  return [...new Set(recent.map(({ day }) => day))].map((day) => {
    const texts = recent.flatMap((contact) => (contact.day === day ? contact.text : []));
    return {
      day,
      contacts: texts.length,
      live: unknownShare(live, texts),
      candidate: unknownShare(candidate, texts),
    };
  });
}
