import { type StreamMessage, streamMessageSchema } from '#domain/wire/stream-wire';

/**
 * Cuts server-sent events out of text that comes in arbitrary pieces: call it with each piece, get the data of every
 * event that is complete. Comments and fields other than `data` are skipped.
 */
export function createEventCutter(): (piece: string) => string[] {
  let rest = '';
  let data: string[] = [];
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const events: string[] = [];
    for (const line of lines) {
      if (line === '' && data.length > 0) {
        events.push(data.join('\n'));
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).replace(/^ /, ''));
      }
    }
    return events;
  };
}

/** Reads the messages of a stream connection. @throws ZodError when one is not as agreed */
export async function* readStreamMessages(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamMessage> {
  const cut = createEventCutter();
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    for (const event of cut(decoder.decode(chunk, { stream: true }))) {
      yield streamMessageSchema.parse(JSON.parse(event));
    }
  }
}
