/** What the rules of the two lines must make of the situations that they were written for. Every text is made up. */
import type { Receipt } from '#domain/intake';
import type { Line } from '#domain/line';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Cast } from './cast';

/** `path` is the way that it must take, step by step, as `play` observes it. */
export type Situation = {
  name: string;
  path: readonly string[];
  play(cast: Cast, observe: (step: string) => void): Promise<void>;
};

const where = ({ line, category, priority }: Pick<Receipt, 'line' | 'category' | 'priority'>) =>
  `${line} ${category} ${priority}`;
const ending = ({ line, status }: CaseDetail) => `${status} on ${line}`;

/** A call that is read, rings where it belongs, is taken there and worked through. */
const plain = (name: string, dialled: Line, text: string, path: readonly string[]): Situation => ({
  name,
  path,
  async play({ call, seat110, seat12345 }, observe) {
    const receipt = await call(dialled, text);
    observe(`${dialled} → ${where(receipt)}${receipt.needsHuman ? ' asks a person' : ''}`);
    const seat = receipt.line === '110' ? seat110 : seat12345;
    const { line, holder } = await seat.take(receipt.caseId);
    observe(`taken by ${holder?.displayNames.en.split(' ')[0] ?? 'nobody'} for ${line}`);
    observe(ending(await seat.finish(receipt.caseId)));
  },
});

const NOISE = '楼下烧烤摊半夜一点还在放音响,孩子根本睡不着,已经连着一个星期了';

export const SITUATIONS: readonly Situation[] = [
  plain('misdirected to 110', '110', '您好,我的身份证昨天丢了,想问一下补办要带什么材料?', [
    '110 → 12345 11 P3',
    'taken by 12345 for 12345',
    'CLOSED on 12345',
  ]),
  plain('misdirected to 12345', '12345', '有人在撬我家的门,我一个人在家', [
    '12345 → 110 60 P1',
    'taken by 110 for 110',
    'CLOSED on 110',
  ]),
  {
    name: 'unclear, so the lines speak',
    path: ['12345 → 110 asks a person', 'THREE_WAY JOINED', 'ACCEPTED by 12345', 'CLOSED on 12345'],
    async play({ call, seat110, seat12345 }, observe) {
      const { caseId, line, needsHuman } = await call(
        '12345',
        '那个……就是……我也说不清楚,反正就是不对劲,你们能不能帮我看看',
      );
      observe(`12345 → ${line}${needsHuman ? ' asks a person' : ''}`);
      await seat110.take(caseId);
      await seat110.transfer(caseId, 'THREE_WAY', '听不出属于哪条线路');
      await seat12345.take(caseId);
      const [joined] = (await seat12345.between(caseId)).transfers;
      observe(`${joined?.kind} ${joined?.state}`);
      const agreed = await seat12345.agree(caseId, '12345', '咨询办事,12345 受理');
      observe(`${agreed.transfers[0]?.state} by ${agreed.owner}`);
      observe(ending(await seat12345.finish(caseId, { line: '12345', category: '12', priority: 'P3' })));
    },
  },
  {
    name: 'refused twice, so it is decided',
    path: [
      '110 → 12345 04 P3',
      'refused 1, consultations 0',
      'refused 2, consultations 1',
      'decided: 110 by version 1',
      'CLOSED on 110',
    ],
    async play({ place, call, seat110, seat12345, disputes, decide }, observe) {
      const receipt = await call('110', NOISE, { address: place });
      const { caseId } = receipt;
      observe(`110 → ${where(receipt)}`);
      await seat12345.take(caseId);
      for (const time of [1, 2]) {
        await seat12345.transfer(caseId, 'ONE_KEY', '夜间噪声,请 110 处置');
        await seat110.hear(caseId);
        await seat110.refuse(caseId, '属于噪声扰民');
        observe(`refused ${time}, consultations ${(await disputes(caseId)).length}`);
      }
      const [open] = await disputes(caseId);
      const rule = { code: `noise-${receipt.caseNumber}`, area: place };
      const [decided] = await decide(open?.id ?? '', { owner: '110', reason: '夜间噪声伴有冲突,先由 110 处置', rule });
      observe(`decided: ${decided?.decision?.owner} by version ${decided?.decision?.rule?.version}`);
      await seat110.take(caseId);
      observe(ending(await seat110.finish(caseId)));
    },
  },
  {
    name: 'the same dispute again, by the rule',
    path: ['list: 110', 'may refuse: false', 'ACCEPTED by 110, consultations 0', 'CLOSED on 110'],
    async play({ place, call, seat110, seat12345, disputes }, observe) {
      const { caseId } = await call('110', NOISE, { address: place });
      await seat12345.take(caseId);
      const { proposal } = await seat12345.between(caseId);
      observe(`${proposal.reason === 'boundary-rule' ? 'list' : proposal.reason}: ${proposal.line}`);
      await seat12345.transfer(caseId, proposal.kind, '职责清单已有规定');
      observe(`may refuse: ${(await seat110.hear(caseId)).transfer?.mayRefuse}`);
      await seat110.take(caseId);
      const { transfers, owner } = await seat110.between(caseId);
      observe(`${transfers[0]?.state} by ${owner}, consultations ${(await disputes(caseId)).length}`);
      observe(ending(await seat110.finish(caseId)));
    },
  },
  plain('gas smell on 12345', '12345', '我家楼道里一股很浓的煤气味,越来越重,我有点头晕', [
    '12345 → 110 53 P0',
    'taken by 110 for 110',
    'CLOSED on 110',
  ]),
  {
    name: 'wages, then a rooftop in mid-call',
    path: ['12345 → 12345 07 P3', 'raised to P0, held by 12345', 'ONE_KEY RINGING to 110', 'CLOSED on 110'],
    async play({ call, seat110, seat12345 }, observe) {
      const receipt = await call('12345', '公司拖欠我们二十几个工人三个月工资,老板电话也不接,想申请劳动仲裁');
      const { caseId } = receipt;
      observe(`12345 → ${where(receipt)}`);
      await seat12345.take(caseId);
      const raised = await seat12345.say(caseId, '他爬到楼顶天台边上了,说今天不给钱就跳下去');
      observe(`raised to ${raised.priority}, held by ${raised.line}`);
      await seat110.hear(caseId);
      const [transfer] = (await seat110.between(caseId)).transfers;
      observe(`${transfer?.kind} ${transfer?.state} to ${transfer?.toLine}`);
      await seat110.take(caseId);
      observe(ending(await seat110.finish(caseId)));
    },
  },
  plain('silent call', '110', '', ['110 → 110 900100 P1 asks a person', 'taken by 110 for 110', 'CLOSED on 110']),
  plain('abandoned 110 call', '110', '喂?……喂……(电话挂断)', [
    '110 → 110 900200 P1',
    'taken by 110 for 110',
    'CLOSED on 110',
  ]),
  plain('dog noise on 110', '110', '邻居家的狗半夜一直叫,吵得睡不着', [
    '110 → 12345 04 P3',
    'taken by 12345 for 12345',
    'CLOSED on 12345',
  ]),
  plain('covert call', '110', '您好,我想订一份外卖,送到和平里三号楼二单元。对,就现在,他就站在我旁边看着我', [
    '110 → 110 57 P0',
    'taken by 110 for 110',
    'CLOSED on 110',
  ]),
];
