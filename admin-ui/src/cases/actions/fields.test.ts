import { CASE_ACTIONS } from '#domain/case-action';
import { fieldsOf, readDraft } from './fields';

describe('fieldsOf', () => {
  it('draws a form for every action', () => {
    for (const action of CASE_ACTIONS) expect(fieldsOf(action).length).toBeGreaterThan(0);
  });

  it('asks for what the schema of the action asks', () => {
    expect(fieldsOf('decide').map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
      ['line', 'choice', true],
      ['category', 'category', true],
      ['priority', 'choice', true],
      ['reason', 'text', false],
    ]);
  });
});

describe('readDraft', () => {
  it('leaves an empty optional field out', () => {
    expect(readDraft('dispatch', { departmentCode: 'D04', note: '  ' })).toEqual({ input: { departmentCode: 'D04' } });
  });

  it('says which field is missing', () => {
    expect(readDraft('reply', { reply: ' ' })).toEqual({ errors: { reply: 'form.required', result: 'form.required' } });
  });

  it('wants the reason of a waived call-back', () => {
    expect(readDraft('call-back', { outcome: 'WAIVED', satisfaction: 'NOT_RATED' })).toEqual({
      errors: { note: 'form.required' },
    });
  });

  it('says that a text is too long', () => {
    expect(readDraft('note', { note: 'x'.repeat(5_001) })).toEqual({ errors: { note: 'form.tooLong' } });
  });
});
