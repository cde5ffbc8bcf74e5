import type { Database, Db } from '#db/client';
import { insertMeeting } from '#db/stores/joint-meeting-store';
import { lockPolicies } from '#db/stores/policy-change-store';
import { departmentExists } from '#db/views/catalog-view';
import { drawAgenda, listMeetings } from '#db/views/joint-meeting-view';
import { findRuleVersions } from '#db/views/transfer-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { LINES } from '#domain/line';
import type { Actor } from '#domain/role';
import type { JointMeetingInput, JointMeetingWire, MeetingAgenda } from '#domain/wire/joint-meeting-wire';
import { addRuleVersion } from '../boundaries/add-rule-version';

export type JointMeetingService = ReturnType<typeof createJointMeetingService>;

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

/** The regular meetings of the two lines: what there is to speak of is drawn from the cases, what is decided is kept. */
export function createJointMeetingService({ database, clock }: { database: Database; clock: Clock }) {
  async function admitParties(db: Db, cityId: string, parties: readonly string[]): Promise<void> {
    if (!LINES.every((line) => parties.includes(line))) throw invalid('parties', 'both lines must be there');
    for (const party of parties) {
      if (LINES.some((line) => line === party) || (await departmentExists(db, cityId, party))) continue;
      throw invalid('parties', 'names no department of this city');
    }
  }

  /** An entry of the boundary list says another line from now on; everything else of it stays. */
  async function writeRule(
    db: Db,
    actor: Actor,
    { words, rule }: JointMeetingInput['decisions'][number],
    path: string,
  ): Promise<string | null> {
    if (rule === undefined) return null;
    const versions = await findRuleVersions(db, actor.cityId, rule.code);
    const [newest] = versions
      .filter(({ area }) => area === rule.area)
      .sort((one, other) => other.version - one.version);
    if (newest === undefined) throw invalid(path, 'names no entry of the boundary list');
    const { category, matter, note } = newest;
    return addRuleVersion(db, actor, { ...rule, category, matter, note, source: words }, clock.now());
  }

  return {
    agenda: ({ cityId }: Actor): Promise<MeetingAgenda> => drawAgenda(database, cityId, clock.now()),

    async list({ cityId }: Actor) {
      const dataAt = clock.now().toISOString();
      return { items: await listMeetings(database, { cityId }), hasNextPage: false, dataAt };
    },

    /**
     * Records a meeting that is held now with what there was to speak of; its decisions hold from now on.
     * @throws AppError `invalid-input`; `conflict` when another meeting was recorded, or an entry changed, meanwhile
     */
    async record(actor: Actor, { since, parties, decisions }: JointMeetingInput): Promise<JointMeetingWire> {
      const { cityId, userId: actorId } = actor;
      const now = clock.now();
      const id = await database.$transaction(async (db) => {
        await lockPolicies(db, cityId);
        await admitParties(db, cityId, parties);
        const agenda = await drawAgenda(db, cityId, now);
        if (agenda.since !== since) throw new AppError('conflict', 'another meeting was recorded');
        const made: { words: string; boundaryRuleId: string | null }[] = [];
        for (const [index, one] of decisions.entries()) {
          const boundaryRuleId = await writeRule(db, actor, one, `decisions.${index}.rule`);
          made.push({ words: one.words, boundaryRuleId });
        }
        return insertMeeting(db, { cityId, parties, agenda, decisions: made, actorId, now });
      });
      const [meeting] = await listMeetings(database, { cityId, id });
      if (!meeting) throw new AppError('not-found', 'no such meeting');
      return meeting;
    },
  };
}
