/** Makes the moves on the real thing. */
import { actionOf, answerTo, mainOf, type Move, openTo, type World } from './life-commands';
import type { SeenCase } from './life-look';
import { attempt, inputOf, type LifeWorld } from './life-world';

/** Where a sequence has come: what is foreseen, and what stood in the database at the last look. */
export type Model = { world: World; seen: SeenCase[] };
export type Real = { life: LifeWorld; caseIds: string[]; made: { races: number; killed: number } };

/** Does the move on the real thing. @returns whether it was done, what rang, and what won a race */
export async function make(
  { life, caseIds, made }: Real,
  { world, seen }: Model,
  move: Move,
): Promise<{ isDone: boolean; rang?: number; won?: Extract<Move, { do: 'act' }> }> {
  const { actors, cases, seats, transfers, incidents, sla, callBacks, database } = life;
  const done = async (doing: Promise<unknown>) => ({ isDone: (await attempt(doing)) === 'done' });
  if (move.do === 'wait') {
    life.clock.advance(move.minutes * 60_000);
    return done(life.runDuties());
  }
  if (move.do === 'kill') {
    if (await life.killWorker(move.statements)) made.killed += 1;
    return done(life.runDuties());
  }
  if (move.do === 'race') return race({ life, caseIds, made }, { world, seen }, move);
  if (move.do === 'decide-pause') return done(sla.decide(actors.at(-1)!, caseIds[move.of]!, move.decision, 'so be it'));
  const actor = actors[move.who]!;
  if (move.do === 'die') return done(life.die(actor));
  if (move.do === 'take') {
    if ((await attempt(seats.request(actor, 'ready'))) !== 'done') return { isDone: false };
    const offer = await database.offer.findFirst({ where: { userId: actor.userId, outcome: 'pending' } });
    const rang = offer ? caseIds.indexOf(offer.caseId) : undefined;
    const answer = offer && answerTo(world.matters[rang!]!.transfer, move.then);
    const transferId = rang === undefined ? null : seen[rang]!.transferId;
    if (offer && answer === 'accept') await seats.accept(actor, offer.id);
    if (answer === 'refuse') await transfers.act(actor, transferId!, 'refuse', { reason: 'not ours' });
    if (answer === 'caller-gone') await transfers.act(actor, transferId!, 'caller-gone', {});
    if (answer !== 'accept') await seats.request(actor, 'paused');
    return { isDone: true, rang };
  }
  const caseId = caseIds[move.of]!;
  const { version, fence, transferId, callBackIds } = seen[move.of]!;
  const claim = { version, fence };
  switch (move.do) {
    case 'act': {
      const action = actionOf(world, move);
      const input = inputOf(action, { said: move.said, unit: life.unitOf(move.of) });
      return done(cases.act(actor, caseId, action, { ...claim, input }));
    }
    case 'transfer':
      return done(transfers.start(actor, caseId, { ...claim, kind: move.kind, reason: 'theirs' }));
    case 'cancel':
      return transferId ? done(transfers.act(actor, transferId, 'cancel', {})) : { isDone: false };
    case 'undo':
      return done(incidents.undo(actor, caseId, claim));
    case 'merge': {
      const isLinked = world.matters[move.of]!.main !== undefined;
      const link = isLinked
        ? undefined
        : await done(incidents.link(actor, caseId, { ...claim, mainId: caseIds[mainOf(world, move)]! }));
      if (link && !link.isDone) return link;
      const merged = await done(incidents.merge(actor, caseId, { fence, version: version + (link ? 1 : 0) }));
      return { isDone: merged.isDone || link !== undefined };
    }
    case 'ask-pause':
      return done(sla.ask(actor, caseId, 'frost'));
    case 'resume':
      return done(sla.resume(actor, caseId, 'thaw'));
    case 'ring-back': {
      const [id] = callBackIds;
      if (id === undefined) return { isDone: false };
      const { attempts } = await database.callBack.findFirstOrThrow({ where: { id }, select: { attempts: true } });
      return done(callBacks.attempt(actor, id, { number: attempts + 1, result: 'REACHED' }));
    }
  }
}

/** Everybody who may do something with a case does all of it at once: one of them wins, the others are told that it changed. */
async function race(
  { life, caseIds, made }: Real,
  { world, seen }: Model,
  { of, pick, said }: Extract<Move, { do: 'race' }>,
) {
  const runners = world.people
    .flatMap((_, who) => openTo(world, of, who).map((any) => ({ who, any })))
    .filter((_, place, all) => (place + pick) % Math.max(1, Math.floor(all.length / 4)) === 0);
  if (runners.length < 2) return { isDone: false };
  made.races += 1;
  const { version, fence } = seen[of]!;
  const answers = await Promise.all(
    runners.map(({ who, any }) => {
      const input = inputOf(any, { said, unit: life.unitOf(of) });
      return attempt(life.cases.act(life.actors[who]!, caseIds[of]!, any, { version, fence, input }));
    }),
  );
  const winners = runners.filter((_, place) => answers[place] === 'done');
  expect(winners).toHaveLength(1);
  for (const answer of answers) if (answer !== 'done') expect(answer.code).toBe('conflict');
  return { isDone: true, won: { do: 'act' as const, of, how: 'any' as const, pick: 0, said, ...winners[0]! } };
}
