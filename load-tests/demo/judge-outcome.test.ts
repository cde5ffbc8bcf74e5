import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { ContactWire } from '#domain/wire/contact-wire';
import { contact, danger } from './demo-contact';
import { type Fault, judgeOutcome } from './judge-outcome';
import type { Outcome } from './outcome';

const RECEIPT: Receipt = {
  contactId: 'contact',
  caseId: 'case',
  caseNumber: '260101000001',
  line: '110',
  category: '51',
  priority: 'P0',
  needsHuman: false,
  trackingCode: 'CODE',
  pin: '042137',
};
const answer = (status: number, changes: Partial<Receipt> = {}) => {
  const receipt = { ...RECEIPT, ...changes };
  return { status, receipt, text: JSON.stringify(receipt) };
};
const events = (...types: string[]) => types.map((type) => ({ type })) as CaseDetail['events'];
const detail = (changes: Partial<CaseDetail> = {}): CaseDetail =>
  ({
    number: '260101000001',
    line: '110',
    contacts: [{}],
    incident: {},
    workOrder: null,
    events: events('case-received', 'case-accepted', 'case-closed'),
    ...changes,
  }) as CaseDetail;

const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
  contact: contact('08:00', 'phone', '12345', 'fire', danger('51')),
  answers: [answer(201), answer(200)],
  refusals: [],
  stored: [{} as ContactWire],
  detail: detail(),
  ...changes,
});

describe('judgeOutcome', () => {
  it('finds nothing wrong with a contact that was taken, answered twice alike and closed', () => {
    expect(judgeOutcome(outcome())).toEqual([]);
  });

  it.each<[Fault, string, Partial<Outcome>]>([
    ['lost', 'nobody acknowledged it', { answers: [] }],
    ['lost', 'an attempt was refused', { refusals: [new Error('no')] }],
    ['lost', 'it is not in the list', { stored: [] }],
    ['doubled', 'it is in the list twice', { stored: [{} as ContactWire, {} as ContactWire] }],
    ['doubled', 'it was created twice', { answers: [answer(201), answer(201)] }],
    [
      'changed answer',
      'the second receipt differs',
      { answers: [answer(201), answer(200, { trackingCode: 'OTHER' })] },
    ],
    ['no line', 'its line has no record of it', { detail: detail({ incident: null }) }],
    ['missed danger', 'it was held for a clear matter', { answers: [answer(201, { line: '12345' })] }],
    ['missed danger', 'it ended on the other line', { detail: detail({ line: '12345', workOrder: {} as never }) }],
    [
      'done twice',
      'it was closed twice',
      { detail: detail({ events: events('case-received', 'case-closed', 'case-closed') }) },
    ],
    [
      'done twice',
      'two took it',
      { detail: detail({ events: events('case-received', 'case-accepted', 'case-accepted') }) },
    ],
  ])('finds it %s when %s', (fault, _why, changes) => {
    expect(judgeOutcome(outcome(changes)).map((finding) => finding.fault)).toContain(fault);
  });

  it('lets a second person take what the first lost', () => {
    const history = events('case-received', 'case-accepted', 'claim-expired', 'case-accepted');
    expect(judgeOutcome(outcome({ detail: detail({ events: history }) }))).toEqual([]);
  });

  it('lets a danger wait before a person whatever the line', () => {
    const answers = [answer(201, { line: '12345', needsHuman: true })];
    expect(judgeOutcome(outcome({ answers }))).toEqual([]);
  });
});
