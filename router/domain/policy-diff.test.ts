import { catalogueUnits } from './dispatch-rule';
import { hasBlank, knowledgeFor, type Knowledge, speaksOf } from './knowledge';
import { diffOf, listDiff } from './policy-diff';

describe('diffOf', () => {
  it('names what changed by its path, words language by language', () => {
    const before = { code: 'a', names: { zh: '甲', en: 'A' }, days: ['1', '2'], is: false };
    expect(diffOf(before, { ...before, names: { zh: '乙', en: 'A' }, days: ['2', '3'] })).toEqual([
      { path: 'names.zh', from: '甲', to: '乙' },
      { path: 'days', from: ['1', '2'], to: ['2', '3'] },
    ]);
    expect(diffOf(before, before)).toEqual([]);
  });

  it('shows everything of what is new, and what a field was before it went', () => {
    expect(diffOf(null, { a: 1, b: { c: null } })).toEqual([
      { path: 'a', from: undefined, to: 1 },
      { path: 'b.c', from: undefined, to: null },
    ]);
    expect(diffOf({ a: 1 }, {})).toEqual([{ path: 'a', from: 1, to: undefined }]);
  });

  it('tells what a list gained and lost', () => {
    expect(listDiff({ path: 'days', from: ['1', '2'], to: ['2', '3'] })).toEqual({ added: ['3'], removed: ['1'] });
    expect(listDiff({ path: 'steps', from: [{}], to: [] })).toBeUndefined();
  });
});

describe('catalogueUnits', () => {
  const rule = { category: '01', area: '*', departmentCode: 'D02', assistCodes: ['D04'], isRetired: false };
  const of = { category: '01', address: '东湖区解放路 3 号', owner: 'D25' };

  it('names the host before who assists, and the entry of the place before that of the city', () => {
    expect(catalogueUnits([rule], of)).toEqual(['D02', 'D04']);
    const here = { ...rule, area: '东湖区', departmentCode: 'D22', assistCodes: [] };
    expect(catalogueUnits([rule, here], of)).toEqual(['D22']);
  });

  it('falls back to the owner of the class', () => {
    expect(catalogueUnits([{ ...rule, isRetired: true }], of)).toEqual(['D25']);
    expect(catalogueUnits([], { ...of, owner: null })).toEqual([]);
  });
});

describe('knowledge', () => {
  const one = (code: string, part: Partial<Knowledge>) =>
    ({
      code,
      category: '01',
      status: 'PUBLISHED',
      validFrom: '2026-01-01',
      validTo: '2026-01-31',
      ...part,
    }) as Knowledge;
  const shown = (entries: Knowledge[], today: string) => knowledgeFor(entries, '01', today).map(({ code }) => code);

  it('may be quoted from its first to its last day', () => {
    const entries = [one('a', {}), one('b', { status: 'REVIEW' }), one('c', { validTo: null, category: 'any' })];
    expect(shown(entries, '2025-12-31')).toEqual([]);
    expect(shown(entries, '2026-01-01')).toEqual(['a', 'c']);
    expect(shown(entries, '2026-01-31')).toEqual(['a', 'c']);
    expect(shown(entries, '2026-02-01')).toEqual(['c']);
  });

  it('speaks of what its title and words hold together in one language', () => {
    const entry = one('a', {
      title: { zh: '身份证丢失补办', en: 'Lost identity card', vi: 'Mất căn cước' },
      words: { zh: '到派出所', en: 'Go to the Police station', vi: 'Đến đồn công an' },
    });
    const found = ['补办 派出所', 'police LOST', 'căn cước'].map((words) => speaksOf(entry, words));
    expect(found).toEqual([true, true, true]);
    expect(speaksOf(entry, 'police 补办')).toBe(false);
  });

  it('knows a place that is still to be filled in', () => {
    expect([hasBlank('您好，{{姓名}}'), hasBlank('您好 {x}'), hasBlank('{{}}')]).toEqual([true, false, true]);
  });
});
