import { listOf } from '#domain/wire/list-wire';
import {
  holdPlaceSchema,
  legalHoldSchema,
  type LegalHoldWire,
  type OfficerRequest,
  officerRequestSchema,
  privacyDecisionSchema,
  retentionChangeSchema,
  retentionRuleSchema,
  type RetentionRuleWire,
} from '#domain/wire/privacy-wire';
import { Refusal } from './fake-state';
import type { Route } from './fake-route';

const AT = '2026-11-19T02:00:00.000Z';
const officer = { id: 'privacy', displayNames: { zh: '隐私员', en: 'Privacy officer', vi: 'Cán bộ' } };

/** What the privacy officer decides, in memory. */
export function createFakePrivacy() {
  let requests: OfficerRequest[] = [];
  let holds: LegalHoldWire[] = [];
  let rules: RetentionRuleWire[] = [
    { dataClass: 'location', keepDays: 90, asked: null },
    { dataClass: 'identity', keepDays: 1_095, asked: null },
  ];
  const page = <T>(items: T[]) => ({ items, hasNextPage: false, dataAt: AT });
  const shownRules = () => ({ status: 200, body: listOf(retentionRuleSchema).parse(page(rules)) });
  const privacyRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/privacy-requests$/,
      () => ({ status: 200, body: listOf(officerRequestSchema).parse(page(requests)) }),
    ],
    [
      'POST',
      /^\/v1\/privacy-requests\/([^/]+)\/decision$/,
      ([id = ''], { body }) => {
        const { decision, reason } = privacyDecisionSchema.parse(body);
        const asked = requests.find((one) => one.id === id);
        if (!asked) throw new Refusal('not-found', 404);
        const decided = { ...asked, decision, decisionReason: reason, decidedAt: AT, decidedBy: officer };
        requests = requests.map((one) => (one === asked ? decided : one));
        return { status: 200, body: officerRequestSchema.parse(decided) };
      },
    ],
    ['GET', /^\/v1\/legal-holds$/, () => ({ status: 200, body: listOf(legalHoldSchema).parse(page(holds)) })],
    [
      'POST',
      /^\/v1\/legal-holds$/,
      (_, { body }) => {
        const { caseNumber, reason } = holdPlaceSchema.parse(body);
        const hold = { id: `hold-${holds.length}`, caseNumber, reason, placedBy: officer, placedAt: AT };
        holds = [...holds, { ...hold, liftReason: null, liftedBy: null, liftedAt: null }];
        return { status: 201, body: legalHoldSchema.parse(holds.at(-1)) };
      },
    ],
    ['GET', /^\/v1\/retention-rules$/, shownRules],
    [
      'PUT',
      /^\/v1\/retention-rules\/([^/]+)$/,
      ([dataClass = ''], { body }) => {
        const { keepDays, reason } = retentionChangeSchema.parse(body);
        const asked = { keepDays, reason, by: officer, at: AT, isOwn: true };
        const isAsked = (rule: RetentionRuleWire) => rule.asked?.keepDays === keepDays && !rule.asked.isOwn;
        rules = rules.map((rule) => {
          if (rule.dataClass !== dataClass) return rule;
          return keepDays < rule.keepDays && !isAsked(rule) ? { ...rule, asked } : { ...rule, keepDays, asked: null };
        });
        return shownRules();
      },
    ],
  ];
  return {
    privacyRoutes,
    privacyRequests: () => requests,
    setPrivacyRequests: (next: OfficerRequest[]) => (requests = next),
    legalHolds: () => holds,
    retentionRules: () => rules,
    setRetentionRules: (next: RetentionRuleWire[]) => (rules = next),
  };
}
