/** What people, time and a dying worker do to cases: made on the real thing, and foreseen by the reference. */
import type { CaseAction } from '#domain/case-action';
import type { Matter } from './life-reference';
import {
  findWay,
  lineOf,
  mayPause,
  other,
  pause,
  type Person,
  restart,
  resume,
  stop,
  take,
  toLane,
  WAYS,
} from './life-reference';
import { isOpen, isPaused, type ReferenceClocks } from './reference-clock';

/** Stands for the person whose move it is: chance alone would seldom find them. */
export const WHOEVER = 9;

export type Move =
  /** `how`: along a way that is open, or any action at all. */
  | {
      do: 'act';
      of: number;
      who: number;
      how: 'open' | 'any';
      pick: number;
      any: CaseAction;
      said: 'SOLVED' | 'UNSOLVED';
    }
  | { do: 'race'; of: number; pick: number; said: 'SOLVED' | 'UNSOLVED' }
  /** A seat is ready, and takes what rings, or does this with a transfer that rings. */
  | { do: 'take'; who: number; then: 'accept' | 'refuse' | 'caller-gone' }
  | { do: 'transfer'; of: number; who: number; kind: 'ONE_KEY' | 'ORDER_PUSH' }
  | { do: 'cancel' | 'undo' | 'ask-pause' | 'resume' | 'ring-back'; of: number; who: number }
  | { do: 'merge'; of: number; who: number; further: number }
  | { do: 'decide-pause'; of: number; decision: 'approve' | 'refuse' }
  | { do: 'die'; who: number }
  | { do: 'wait'; minutes: number }
  /** A worker is killed after so many statements, and another one goes on. */
  | { do: 'kill'; statements: number };

export type World = {
  people: readonly Person[];
  matters: Matter[];
  /** Whether each person is at the desk: a browser that died is not, until it is back. */
  atDesk: boolean[];
  now: number;
};
export type Tools = {
  clocks: ReferenceClocks;
  liveMs: number;
  signMs: (now: number) => number;
  returnUntil: (now: number) => number;
};

const held = ({ matters }: World, who: number) => matters.findIndex(({ holder }) => holder === who);
const OVER = ['CLOSED', 'MERGED'];
const WITH_UNIT = ['INSTRUCTED', 'SIGNED', 'EN_ROUTE', 'ON_SCENE', 'FEEDBACK'];
const change = (world: World, of: number, next: Matter): World => ({
  ...world,
  matters: world.matters.map((one, place) => (place === of ? next : one)),
});

/** Every action that this person may do with a case now. */
export const openTo = ({ matters, people, now }: World, of: number, who: number): CaseAction[] =>
  [...new Set(WAYS.map(({ action }) => action))].filter((action) => findWay(matters[of]!, action, who, people, now));

/** Puts the person in whose move it is. */
export function resolve(move: Move, world: World): Move {
  if (!('who' in move) || move.who !== WHOEVER) return move;
  const seats = world.people.flatMap(({ line }, place) => (line === null ? [] : [place]));
  if (!('of' in move)) return { ...move, who: seats.find((who) => held(world, who) < 0) ?? 0 };
  const one = world.matters[move.of]!;
  const ofLine = seats.find((who) => world.people[who]!.line === lineOf(one))!;
  if (move.do === 'cancel') return { ...move, who: one.transfer?.sender ?? 0 };
  if (move.do === 'undo') return { ...move, who: one.merged?.holder ?? ofLine };
  const supervisor = world.people.length - 1;
  const hand = one.holder ?? ofLine;
  if (move.do !== 'act') return { ...move, who: hand };
  return { ...move, who: openTo(world, move.of, hand).length > 0 ? hand : supervisor };
}

/** What an `act` comes down to. */
export function actionOf(world: World, { of, who, how, pick, any }: Extract<Move, { do: 'act' }>): CaseAction {
  const open = openTo(world, of, who);
  return (how === 'open' ? open[pick % Math.max(1, open.length)] : undefined) ?? any;
}

/** What rings when this seat is ready: places of cases. The most urgent comes first, so which one it is the real thing says. */
export const ringingFor = ({ matters, people }: World, who: number): number[] => {
  const { line } = people[who]!;
  return matters.flatMap((one, place) => {
    const isToUs = one.transfer !== undefined && lineOf(one) !== line;
    const isOurs = one.transfer === undefined && one.status === 'WAITING' && lineOf(one) === line;
    return isToUs || isOurs ? [place] : [];
  });
};

/** Ends a transfer that moved nothing. A sender who is gone holds nothing any more. */
function endTransfer(world: World, of: number, { clocks }: Tools): World {
  const one = world.matters[of]!;
  const kept = { ...one, transfer: undefined };
  const isGone = one.transfer?.kind === 'ONE_KEY' && !world.atDesk[one.transfer.sender];
  return change(world, of, isGone ? toLane(kept, world.now, clocks) : kept);
}

/** What is done with what rings: only a caller on the line can be gone, and only the other line's case be refused. */
export const answerTo = (transfer: Matter['transfer'], then: Extract<Move, { do: 'take' }>['then']) =>
  transfer && !(then === 'caller-gone' && transfer.kind === 'ORDER_PUSH') ? then : 'accept';

function afterTake(world: World, { who, then }: Extract<Move, { do: 'take' }>, of: number, tools: Tools): World {
  const { now } = world;
  const { clocks } = tools;
  const one = world.matters[of]!;
  const { transfer } = one;
  const answer = answerTo(transfer, then);
  if (answer !== 'accept') {
    if (answer === 'caller-gone') {
      const ended = endTransfer(world, of, tools);
      return change(ended, of, { ...ended.matters[of]!, owed: one.owed + 1 });
    }
    const refusals = one.refusals + 1;
    const ended = endTransfer(world, of, tools);
    const next = { ...ended.matters[of]!, refusals, bounces: one.bounces + 1 };
    return change(ended, of, refusals === 2 ? restart(next, now, clocks, ['consult']) : next);
  }
  const owned = transfer
    ? { ...one, transfer: undefined, owners: [...one.owners, other(lineOf(one))], bounces: one.bounces + 1 }
    : one;
  const isLive = transfer?.kind === 'ONE_KEY';
  const counted = isLive ? restart(owned, now, clocks, ['dispatch', 'reply']) : stop(owned, now, ['answer']);
  return change(world, of, { ...counted, status: 'ACCEPTED', holder: who });
}

function mergeFault({ matters }: World, of: number, main: number): boolean {
  const [member, into] = [matters[of]!, matters[main]!];
  if (OVER.includes(member.status) || OVER.includes(into.status) || lineOf(member) !== lineOf(into)) return true;
  if (lineOf(member) === '110' && WITH_UNIT.includes(member.status)) return true;
  return member.transfer !== undefined || into.transfer !== undefined;
}

const isMain = ({ matters }: World, of: number) => matters.some(({ main }) => main === of);

/** Whether this person may link, merge or take apart the case. */
const mayLink = ({ matters, people }: World, of: number, who: number) => {
  const one = matters[of]!;
  const { line } = people[who]!;
  return (line === null || line === lineOf(one)) && (one.status !== 'ACCEPTED' || one.holder === who);
};

/** The case that a merge leads to: so many places further. */
export const mainOf = ({ matters }: World, { of, further }: Extract<Move, { do: 'merge' }>) =>
  (of + further) % matters.length;

/** How far a merge comes: `undefined` nowhere, linked, or merged. */
function afterMerge(world: World, move: Extract<Move, { do: 'merge' }>): World | undefined {
  const { matters, now } = world;
  const { of, who } = move;
  const main = mainOf(world, move);
  const one = matters[of]!;
  if (!mayLink(world, of, who)) return undefined;
  const isNew = one.main === undefined;
  const fault = OVER.includes(one.status) || OVER.includes(matters[main]!.status) || isMain(world, of);
  if (isNew && (fault || matters[main]!.main !== undefined)) return undefined;
  const linked = isNew ? change(world, of, { ...one, main }) : world;
  const into = linked.matters[of]!.main!;
  if (mergeFault(linked, of, into)) return isNew ? linked : undefined;
  const running = one.clocks.flatMap((clock, place) => (isOpen(clock) && clock.metric !== 'consult' ? [place] : []));
  const merged = { status: one.status, holder: one.holder, running };
  const stopped = stop(one, now, ['answer', 'dispatch', 'sign', 'contact', 'reply']);
  return change(linked, of, { ...stopped, main: into, merged, status: 'MERGED', holder: undefined });
}

function afterUndo(world: World, { of, who }: { of: number; who: number }, { clocks }: Tools): World | undefined {
  const one = world.matters[of]!;
  if (one.main === undefined || !mayLink(world, of, who)) return undefined;
  const { merged } = one;
  const apart = { ...one, main: undefined, merged: undefined };
  if (!merged) return change(world, of, apart);
  const asBefore = {
    ...apart,
    status: merged.status,
    clocks: one.clocks.map((clock, place) =>
      merged.running.includes(place) ? { ...clock, stoppedAt: undefined } : clock,
    ),
  };
  const { holder } = merged;
  if (holder === undefined) return change(world, of, asBefore);
  const isBack = holder === who && held(world, who) < 0 && world.atDesk[who];
  return change(world, of, isBack ? { ...asBefore, holder } : toLane(asBefore, world.now, clocks));
}

/** Time has passed: what is late goes back, and every mark that came is told once. */
function afterDuties(world: World, tools: Tools): World {
  let next = world;
  for (const [of, { transfer }] of world.matters.entries()) {
    if (transfer && transfer.due <= world.now) next = endTransfer(next, of, tools);
  }
  const matters = next.matters.map((one) => {
    const clocks = one.clocks.map((clock) => tools.clocks.tell(clock, next.now));
    const told = clocks.filter((clock, place) => clock.told > one.clocks[place]!.told).length;
    return { ...one, clocks, marks: one.marks + told };
  });
  return { ...next, matters };
}

/**
 * The world after a move; undefined when it must be refused. `rang` is the case that rang at a seat that became ready.
 * A race is foreseen by the action that won it.
 */
export function foresee(
  world: World,
  move: Exclude<Move, { do: 'race' }>,
  tools: Tools,
  rang?: number,
): World | undefined {
  const { now, people, atDesk } = world;
  const { clocks } = tools;
  if (move.do === 'wait') return afterDuties({ ...world, now: now + move.minutes * 60_000 }, tools);
  if (move.do === 'kill') return afterDuties(world, tools);
  if (move.do === 'take') {
    if (people[move.who]!.line === null || held(world, move.who) >= 0) return undefined;
    const seated = { ...world, atDesk: atDesk.map((is, who) => is || who === move.who) };
    return rang === undefined ? seated : afterTake(seated, move, rang, tools);
  }
  if (move.do === 'die') {
    const gone = { ...world, atDesk: atDesk.map((is, who) => is && who !== move.who) };
    const of = held(world, move.who);
    const isLost = of >= 0 && !world.matters[of]!.transfer;
    return isLost ? change(gone, of, toLane(world.matters[of]!, now, clocks)) : gone;
  }
  const { of } = move;
  const one = world.matters[of]!;
  const isOfLine = 'who' in move && (people[move.who]!.line ?? lineOf(one)) === lineOf(one);
  switch (move.do) {
    case 'act': {
      const way = findWay(one, actionOf(world, move), move.who, people, now);
      if (!way) return undefined;
      return change(world, of, take(one, way, { now, clocks, said: move.said, returnUntil: tools.returnUntil(now) }));
    }
    case 'transfer': {
      if (one.status !== 'ACCEPTED' || one.holder !== move.who || one.transfer || one.bounces >= 2) return undefined;
      const isPush = move.kind === 'ORDER_PUSH';
      const due = isPush ? tools.signMs(now) : now + tools.liveMs;
      const sent = { ...one, transfer: { kind: move.kind, sender: move.who, due } };
      if (!isPush) return change(world, of, sent);
      const left = restart(sent, now, clocks, ['answer', 'dispatch', 'reply']);
      return change(world, of, { ...left, status: 'WAITING', holder: undefined });
    }
    case 'cancel':
      return one.transfer?.sender === move.who ? endTransfer(world, of, tools) : undefined;
    case 'ring-back':
      return isOfLine && one.owed > 0 ? change(world, of, { ...one, owed: one.owed - 1 }) : undefined;
    case 'merge':
      return afterMerge(world, move);
    case 'undo':
      return afterUndo(world, move, tools);
    case 'ask-pause': {
      const isPossible = isOfLine && one.clocks.some((clock) => mayPause(one, clock, now)) && one.askedBy === undefined;
      return isPossible ? change(world, of, { ...one, askedBy: move.who }) : undefined;
    }
    case 'decide-pause': {
      if (one.askedBy === undefined || people[one.askedBy]!.line === null) return undefined;
      if (move.decision === 'refuse') return change(world, of, { ...one, askedBy: undefined });
      if (!one.clocks.some((clock) => mayPause(one, clock, now))) return undefined;
      return change(world, of, { ...pause(one, now, clocks), askedBy: undefined });
    }
    case 'resume':
      return isOfLine && one.clocks.some(isPaused) ? change(world, of, resume(one, now, clocks)) : undefined;
  }
}
