import { createEventCutter, readStreamMessages } from './stream-messages';

describe('createEventCutter', () => {
  const STREAM = ': hello\n\ndata: {"a":1}\n\nevent: x\ndata: one\ndata: two\r\n\r\ndata:tight\n\n';

  it('gives the data of every complete event', () => {
    expect(createEventCutter()(STREAM)).toEqual(['{"a":1}', 'one\ntwo', 'tight']);
  });

  it('gives the same wherever the pieces are cut', () => {
    for (let at = 0; at <= STREAM.length; at += 1) {
      const cut = createEventCutter();
      expect([...cut(STREAM.slice(0, at)), ...cut(STREAM.slice(at))]).toEqual(['{"a":1}', 'one\ntwo', 'tight']);
    }
  });

  it('keeps an event that has not ended', () => expect(createEventCutter()('data: half\n')).toEqual([]));
});

describe('readStreamMessages', () => {
  it('reads messages whose bytes come in any pieces', async () => {
    const bytes = new TextEncoder().encode(
      'data: {"seq":1,"serverTime":"2026-01-05T00:00:00.000Z","type":"cases","caseIds":["火"]}\n\n',
    );
    const body = ReadableStream.from([bytes.slice(0, 80), bytes.slice(80)]) as ReadableStream<Uint8Array>;
    const messages = [];
    for await (const message of readStreamMessages(body)) messages.push(message);
    expect(messages).toEqual([expect.objectContaining({ type: 'cases', caseIds: ['火'] })]);
  });
});
