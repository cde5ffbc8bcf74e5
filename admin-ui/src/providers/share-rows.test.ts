import { shareRows } from './share-rows';

const row = (id: string, status = 'WAITING') => ({ id, status });

describe('shareRows', () => {
  it('keeps the rows that did not change when one comes in above them', () => {
    const before = { data: [row('a'), row('b')], pageInfo: { hasNextPage: false } };
    const after = { data: [row('c'), row('a'), row('b', 'CLOSED')], pageInfo: { hasNextPage: false } };
    const shared = shareRows(before, after) as typeof after;
    expect(shared).toEqual(after);
    expect(shared.data[1]).toBe(before.data[0]);
    expect(shared.data[2]).not.toBe(before.data[1]);
    expect(shared.pageInfo).toEqual(before.pageInfo);
  });

  it('keeps the page when nothing changed, its rows when something around them did, and anything that is no list', () => {
    const before = { data: [row('a')], total: 1 };
    expect(shareRows(before, { data: [row('a')], total: 1 })).toBe(before);
    const more = shareRows(before, { data: [row('a')], total: 2 }) as typeof before;
    expect([more.total, more.data]).toEqual([2, before.data]);
    expect(more.data).toBe(before.data);
    const board = { lanes: [{ waiting: 1 }] };
    expect(shareRows(board, { lanes: [{ waiting: 1 }] })).toBe(board);
    expect(shareRows(undefined, board)).toBe(board);
  });
});
