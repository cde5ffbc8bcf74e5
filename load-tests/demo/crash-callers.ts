/** One crash on a bridge that twelve people call about: at the end it is one incident with twelve contacts. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseDetail } from '#domain/wire/case-wire';
import { joinIncident, readIncident } from '../lib/join-incident';
import type { Session } from '../lib/session';
import { contact, danger, type DemoContact } from './demo-contact';
import type { Outcome } from './outcome';

/** What the callers see, each from where they stand; the bridge is nowhere. */
const WORDS = [
  '跨江大桥上三辆车追尾了,有个司机卡在驾驶室里出不来,流了好多血',
  '大桥中间出车祸了,好几辆车撞在一起,有人被困在车里,快来人',
  'There has been a crash on the river bridge, three cars, a driver is trapped and bleeding badly',
  'Ba xe đâm liên hoàn trên cầu vượt sông, tài xế bị kẹt trong ca bin, chảy nhiều máu',
  '我刚开过跨江大桥,后面追尾了,一个人夹在驾驶室里,满脸是血',
  '大桥上撞车了,三辆,有人受重伤昏过去了,叫救护车',
  '跨江大桥车祸,白色轿车被撞扁了,里面的人出不来,在流血',
  'Car accident on the bridge, someone is stuck inside the white car and there is a lot of blood',
  '桥上出大车祸了,司机卡住了叫不应,赶紧来',
  'Tai nạn trên cầu, ba ô tô đâm nhau, có người bị kẹt trong xe, máu chảy nhiều lắm',
  '跨江大桥往北方向三车连环相撞,有人被卡在车里大出血',
  '我在大桥人行道上,三辆车撞一起了,一个司机被夹住了,血流不止',
];
const BRIDGE = { lat: 30.5, lon: 114.3 };

/** Between a quarter to six and six in the evening of the demo day. */
export const CRASH_CALLS: readonly DemoContact[] = WORDS.map((text, index) =>
  contact(`17:${45 + index}`, 'phone', '110', text, danger('59'), {
    caller: { phone: `1390000${2_000 + index}`, name: '过路人' },
    location: { address: '跨江大桥', lat: BRIDGE.lat + index * 0.000_1, lon: BRIDGE.lon },
  }),
);

const isCrashCall = (text: string | undefined): boolean => WORDS.some((words) => words === text);

/** The unit at the scene goes on until everybody who calls about it has been heard, for this long at most, in ms. */
const LISTEN_MS = 45_000;
const LOOK_MS = 500;

/**
 * Links a call about the crash to the oldest case of it that the system suggests, and merges it. The oldest itself goes
 * on, and is not closed before the others have joined it. @returns whether the case was linked or merged
 */
export async function joinCrash(session: Session, detail: CaseDetail): Promise<boolean> {
  if (!isCrashCall(detail.contacts[0]?.text)) return false;
  if (detail.status === 'FEEDBACK') await untilAllJoined(session, detail.id);
  return joinIncident(session, detail, () => true);
}

async function untilAllJoined(session: Session, caseId: string): Promise<void> {
  for (const end = performance.now() + LISTEN_MS; performance.now() < end; await pause(LOOK_MS)) {
    const { members } = await readIncident(session, caseId);
    if (members.filter(({ isMerged }) => isMerged).length === WORDS.length - 1) return;
  }
}

/** Whether everybody who called about the crash is in one incident, and a line that says so. */
export async function judgeCrash(
  supervisor: Session,
  outcomes: readonly Outcome[],
): Promise<{ isWhole: boolean; line: string }> {
  const calls = outcomes.filter(({ contact: { text } }) => isCrashCall(text));
  const mains = calls.flatMap(({ detail }) => (detail && detail.status !== 'MERGED' ? [detail.id] : []));
  const reached = mains[0] === undefined ? [] : (await readIncident(supervisor, mains[0])).contacts;
  const callers = new Set(reached.map(({ caller }) => caller?.phone));
  const isWhole = mains.length === 1 && reached.length === WORDS.length && callers.size === WORDS.length;
  const line = isWhole
    ? `✓ ${calls.length} callers for one crash are one incident with ${reached.length} contacts`
    : `✗ ${calls.length} callers for one crash: ${mains.length} incidents, ${reached.length} contacts in the first`;
  return { isWhole, line };
}
