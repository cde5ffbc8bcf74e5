import { randomBytes } from 'node:crypto';
import { assertPassword } from './password-rules';

const OF_THEIRS = ['seat-110-1', 'Model City', '示范市', '12345'];
const check = (password: string) => () => assertPassword('next', password, OF_THEIRS);

describe('assertPassword', () => {
  it.each(['short', 'x'.repeat(11), `9${'x7'.repeat(70)}`])('refuses %j for its length', (password) => {
    expect(check(password)).toThrow('not good enough');
  });

  it.each([
    'password1234',
    'P@ssw0rd2026!',
    'Password123456',
    'aaaaaaaaaaaa',
    '123456789012',
    'abcdefghijklmnop',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    'woaini1314520',
    'iloveyou2024',
    'admin12345admin',
    'seat-110-1-seat-110-1',
    'ModelCity2026',
    'abXYabXYabXY',
    'Administrator1!',
    'matkhau123456',
  ])('refuses %j, which is guessed first', (password) => {
    expect(check(password)).toThrow('not good enough');
  });

  it.each([
    'needforspeed',
    'Chesterfield',
    'ghbdtnrfrltkf',
    'hd764nw5d7e1vb1',
    'JustinBieber99!',
    '2024$transformers',
    'Supern4tural!',
  ])('refuses %j, which was leaked elsewhere', (password) => {
    expect(check(password)).toThrow('not good enough');
  });

  it.each(['gravel tuba envelope nine', '紫色的水壶在三楼唱歌呢对吧好', 'vGk2-hq8Z_wp', 'Password-hvkqzjt'])(
    'takes %j, whatever it is composed of',
    (password) => {
      expect(check(password)).not.toThrow();
    },
  );

  it('takes what is generated, and 128 characters', () => {
    for (let n = 0; n < 200; n += 1) expect(check(randomBytes(18).toString('base64url'))).not.toThrow();
    expect(check(randomBytes(96).toString('base64'))).not.toThrow();
  });
});
