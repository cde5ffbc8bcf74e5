import { readText } from './read-text';
import { applyRules } from './rules/apply-rules';
import { loadShippedEngine } from './shipped-engine';
import { createTriageEngine, rulesOnly } from './triage-engine';

const triage = (text: string) => loadShippedEngine().triage({ text });

describe('triage', () => {
  it.each([
    ['zh', '四楼阳台着火了,火已经烧到五楼了,快派人!', '51'],
    ['en', 'My dad is not breathing, he is turning blue, please hurry', '52'],
    ['vi', 'Bếp nhà tôi đang bốc cháy, cháy lan sang phòng khách rồi', '51'],
  ])('sends a clear danger to life to 110 at P0 without asking (%s)', (language, text, category) => {
    expect(triage(text)).toMatchObject({ line: '110', priority: 'P0', needsHuman: false, language, category });
  });

  it('keeps an ordinary request on 12345', () => {
    expect(triage('我想咨询一下公积金怎么提取,需要带什么材料?')).toMatchObject({ line: '12345', needsHuman: false });
  });

  it.each(['', '   ', '。。。', '...!!'])('asks a person about %j, on the emergency line', (text) => {
    expect(triage(text)).toMatchObject({ line: '110', category: '900100', needsHuman: true });
  });

  it.each([
    '增压水泵着火了似的烫手,十楼以上没有水,请报修',
    'Is burning paper money for the dead still allowed at the cemetery?',
    'Bơm tăng áp chung cư cháy rồi, mười tầng trên không có nước dùng.',
  ])('raises or asks a person, and says why, when a rule holds in %j', (text) => {
    const held = applyRules(readText(text)).map(({ rule }) => rule.code);
    const { line, needsHuman, reasons } = triage(text);
    const shown = reasons.flatMap(({ kind, code }) => (kind === 'rule' ? [code] : []));
    expect(line === '110' || needsHuman).toBe(true);
    expect(shown).toEqual(held);
    expect(held.length).toBeGreaterThan(0);
  });

  it('hears the one dangerous sentence at the end of a long calm letter', () => {
    const calm = '我们小区的路灯坏了两盏,物业说下个月来修,请帮忙催一催。'.repeat(30);
    const { line, needsHuman } = triage(`${calm}现在楼下有人拿刀在砍人,快来!`);
    expect(line === '110' || needsHuman).toBe(true);
  });

  it('reads a word of thousands of letters, and the next text as if it had not been there', () => {
    const before = triage('楼下工地半夜还在施工');
    expect(triage('xqztwvkj'.repeat(600))).toMatchObject({ needsHuman: true });
    expect(triage('楼下工地半夜还在施工')).toEqual(before);
  });

  it('shows the evidence of a rule in the original text', () => {
    const text = '請快來！我家厨房 着　火 了';
    const evidence = triage(text).reasons.flatMap((reason) => (reason.kind === 'rule' ? reason.evidence : []));
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: shown } of evidence) expect(text.slice(start, end)).toBe(shown);
    expect(evidence[0]!.text).toContain('火');
  });

  it('offers at most three alternatives, sorted, with probabilities that sum to at most 1', () => {
    const { alternatives } = triage('楼下工地半夜还在施工,吵得睡不着');
    const confidences = alternatives.map(({ confidence }) => confidence);
    expect(confidences).toHaveLength(3);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1);
  });
});

describe('rulesOnly', () => {
  it('keeps danger to life on 110 and always asks a person', () => {
    expect(rulesOnly({ text: '有人拿刀砍人了' })).toMatchObject({ line: '110', priority: 'P0', needsHuman: true });
    expect(rulesOnly({ text: '公交卡怎么办理' })).toMatchObject({ needsHuman: true });
  });
});

describe('createTriageEngine', () => {
  it('refuses a file that is not a model', () => {
    expect(() => createTriageEngine({})).toThrow();
  });
});
