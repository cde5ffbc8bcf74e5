import { renderTable } from './table';

describe('renderTable', () => {
  it('lines up columns whatever the width of their signs', () => {
    const rows = [
      { name: '火', count: 5 },
      { name: 'a long name', count: 1_000 },
    ];
    const table = renderTable(
      [
        { title: 'name', maxWidth: 6, cell: ({ name }) => name },
        { title: 'n', maxWidth: 9, align: 'right', cell: ({ count }) => String(count) },
      ],
      rows,
    );
    expect(table.split('\n')).toEqual(['name       n', '──────  ────', '火         5', 'a lon…  1000']);
  });
});
