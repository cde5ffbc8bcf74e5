import { parseLine } from './parse-line';

describe('parseLine', () => {
  it('takes a line with words alone for a message to 12345 on the portal', () => {
    expect(parseLine('{"text":"路灯坏了"}', 'run-1')).toEqual({
      channel: 'web',
      intake: expect.objectContaining({ externalId: 'run-1', dialled: '12345', text: '路灯坏了' }),
      extras: {},
    });
  });

  it('keeps what the line says, and gives back what it does not know', () => {
    const line = {
      text: 'x',
      channel: 'phone',
      dialled: '110',
      externalId: 'own',
      caller: { phone: '13900000000' },
      label: 'a',
    };
    const { channel, intake, extras } = parseLine(JSON.stringify(line), 'run-1');
    expect(channel).toBe('phone');
    expect(intake).toMatchObject({ externalId: 'own', dialled: '110', caller: { phone: '13900000000' } });
    expect(extras).toEqual({ label: 'a' });
  });

  it.each([
    ['not json', /not JSON/],
    ['5', /^line: /],
    ['{"text":5}', /^text: /],
    ['{"text":"x","channel":"fax","caller":{"phone":"x"}}', /caller\.phone: .*channel: /],
  ])('says what is wrong with %s', (line, message) => expect(() => parseLine(line, 'run-1')).toThrow(message));

  it('reads a line after a byte order mark', () => {
    expect(parseLine('\uFEFF{"text":"x"}', 'run-1').intake.text).toBe('x');
  });
});
