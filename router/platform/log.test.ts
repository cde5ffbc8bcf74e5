import { createLogger } from './log';

function written(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger('router', 'info', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('createLogger', () => {
  it('writes one JSON line with level by name, service and time', () => {
    const [line] = written((logger) => logger.warn({ caseId: 'c1' }, 'requeued'));
    expect(line).toMatchObject({ level: 'warn', service: 'router', caseId: 'c1', msg: 'requeued' });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('leaves out what is below its level', () => {
    expect(written((logger) => logger.debug('detail'))).toEqual([]);
  });

  it('masks what people said, who they are, and secrets', () => {
    const [line] = written((logger) =>
      logger.info({ caller: { phone: '13800000000' }, contact: { text: 'fire' }, key: 'k' }),
    );
    expect(JSON.stringify(line)).not.toMatch(/13800000000|fire|"k"/);
  });

  it('keeps stack and cause of an error', () => {
    const [line] = written((logger) => logger.error({ error: new Error('outer', { cause: new Error('inner') }) }));
    expect(line?.['error']).toMatchObject({ message: 'outer', cause: { message: 'inner' } });
  });

  it('attack log injection: what people send is never a line of its own', () => {
    const evil = 'x\n{"level":"fatal","msg":"forged"}\r\n\u2028\u001b[31mred';
    const lines: string[] = [];
    const logger = createLogger('router', 'info', { write: (line) => lines.push(line) });
    logger.info({ [evil]: evil, error: Object.assign(new Error(evil), { stack: evil }) }, evil);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r\u001b]/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: evil });
  });

  it('leaves out what a library hangs on its error', () => {
    const error = Object.assign(new Error('lost'), { code: '57P01', client: { sending: 'fire', secretKey: 1 } });
    const [line] = written((logger) => logger.warn({ err: error }));
    expect(line?.['err']).toMatchObject({ message: 'lost', code: '57P01' });
    expect(JSON.stringify(line)).not.toMatch(/fire|secretKey/);
  });
});
