import { displayWidth, fitTo } from './display-width';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['着火了', 6],
    ['Đèn đường', 9],
    ['Đèn'.normalize('NFD'), 3],
    ['“引号”', 6],
    ['🔥', 2],
    ['👨‍👩‍👧', 2],
    ['', 0],
    ['two\nlines', 9],
  ])('counts the columns of %j', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('fitTo', () => {
  it('fills a short text with blanks', () => expect(fitTo('火', 4)).toBe('火  '));

  it('cuts a long text at a whole sign and says so', () => {
    expect(fitTo('楼下着火了', 6)).toBe('楼下… ');
    expect(fitTo('abcdef', 4)).toBe('abc…');
  });

  it('always takes exactly the columns asked for', () => {
    for (let columns = 1; columns <= 10; columns += 1)
      expect(displayWidth(`${fitTo('a火b灾🔥c', columns)}|`)).toBe(columns + 1);
  });
});
