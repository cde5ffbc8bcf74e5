import { KNOWLEDGE_USES } from '#domain/knowledge';
import { LANGUAGES } from '#domain/language';
import { TEMPLATE_KEYS } from '#domain/notification';
import type { Db } from '../client';
import { ADMISSION_POLICY } from './admission-policy';
import { ANSWER_LIMITS, CALL_BACK_CUES, CALL_BACK_SCHEDULES } from './call-back-rows';
import { ARRIVAL_PROFILES, STAFFING_POLICIES } from './staffing-rows';
import { DISTRICTS } from './districts';
import { knowledgeRowsOf } from './knowledge-rows';
import { GUIDED_QUESTIONS } from './guided-questions';
import { NOTIFICATION_RULES, NOTIFICATION_WORDS, officialAddressesOf, QUIET_RULES } from './notification-rows';

import { RETENTION_RULES } from './retention-rules';
import { SURGE_POLICY } from './surge-policy';

/**
 * Gives every city the rows of features that came later than it. A list of which it has any row is its own affair, and so
 * are words that it has. May run at every start.
 */
export async function insertMissingRows(db: Db, now: Date): Promise<void> {
  for (const { id: cityId } of await db.city.findMany({ select: { id: true } })) {
    const where = { cityId };
    const ofCity = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ cityId, ...row }));
    if ((await db.callBackSchedule.count({ where })) === 0) {
      const rows = CALL_BACK_SCHEDULES.map((row) => ({ ...row, dueAfterMs: [...row.dueAfterMs] }));
      await db.callBackSchedule.createMany({ data: ofCity(rows) });
    }
    if ((await db.callBackCue.count({ where })) === 0) {
      await db.callBackCue.createMany({ data: ofCity(CALL_BACK_CUES) });
    }
    if ((await db.answerLimit.count({ where })) === 0) {
      await db.answerLimit.createMany({ data: ofCity(ANSWER_LIMITS) });
    }
    if ((await db.notificationRule.count({ where })) === 0) {
      await db.notificationRule.createMany({ data: ofCity(NOTIFICATION_RULES) });
    }
    if ((await db.quietRule.count({ where })) === 0) await db.quietRule.createMany({ data: ofCity(QUIET_RULES) });
    if ((await db.officialAddress.count({ where })) === 0) {
      const departments = await db.department.findMany({ where, select: { code: true } });
      await db.officialAddress.createMany({ data: ofCity(officialAddressesOf(departments.map(({ code }) => code))) });
    }
    if ((await db.staffingPolicy.count({ where })) === 0) {
      await db.staffingPolicy.createMany({ data: ofCity(STAFFING_POLICIES) });
    }
    if ((await db.arrivalProfile.count({ where })) === 0) {
      const rows = ARRIVAL_PROFILES.map((row) => ({ ...row, hourPercents: [...row.hourPercents] }));
      await db.arrivalProfile.createMany({ data: ofCity(rows) });
    }
    for (const use of KNOWLEDGE_USES) {
      if ((await db.knowledgeEntry.count({ where: { ...where, use } })) > 0) continue;
      await db.knowledgeEntry.createMany({ data: ofCity(knowledgeRowsOf(now, use)) });
    }
    if ((await db.guidedQuestion.count({ where })) === 0) {
      const rows = GUIDED_QUESTIONS.map((row) => ({ ...row, version: 1, createdAt: now }));
      await db.guidedQuestion.createMany({ data: ofCity(rows) });
    }
    if ((await db.district.count({ where })) === 0) await db.district.createMany({ data: ofCity(DISTRICTS) });
    if ((await db.admissionPolicy.count({ where })) === 0) {
      await db.admissionPolicy.create({ data: { cityId, ...ADMISSION_POLICY } });
    }
    if ((await db.surgePolicy.count({ where })) === 0) {
      await db.surgePolicy.create({ data: { cityId, ...SURGE_POLICY } });
    }
    await db.retentionRule.createMany({ data: ofCity(RETENTION_RULES), skipDuplicates: true });
    const words = TEMPLATE_KEYS.flatMap((template) =>
      LANGUAGES.map((language) => ({ template, language, version: 1, ...NOTIFICATION_WORDS[template][language] })),
    );
    const data = ofCity(words).map((row) => ({ ...row, createdAt: now }));
    await db.notificationTemplate.createMany({ data, skipDuplicates: true });
  }
}
