import { readWholeList } from './whole-list';

const rows = [
  { id: '51', line: '110', names: { zh: '火灾爆炸' }, targetMs: 15_000 },
  { id: '03', line: '12345', names: { zh: '交通出行' }, targetMs: 180_000 },
];
const query = { filter: {}, sort: { field: 'id', order: 'ASC' }, pagination: { page: 1, perPage: 10 } };

describe('readWholeList', () => {
  it('sorts by a nested field and by a number', () => {
    const by = (field: string, order: string) =>
      readWholeList(rows, { ...query, sort: { field, order } }).data.map(({ id }) => id);
    expect(by('id', 'ASC')).toEqual(['03', '51']);
    expect(by('targetMs', 'DESC')).toEqual(['03', '51']);
    expect(by('names.zh', 'ASC')).toEqual(['51', '03']);
  });

  it('finds words in every value and keeps only equal ones', () => {
    expect(readWholeList(rows, { ...query, filter: { q: '火灾' } }).total).toBe(1);
    expect(readWholeList(rows, { ...query, filter: { line: '12345' } }).data.map(({ id }) => id)).toEqual(['03']);
  });

  it('gives a page and counts all', () => {
    expect(readWholeList(rows, { ...query, pagination: { page: 2, perPage: 1 } })).toMatchObject({
      total: 2,
      data: [{ id: '51' }],
    });
  });
});
