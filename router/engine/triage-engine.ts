import { CATEGORY_POLICY, type CategoryCode } from '#domain/category';
import type { Line } from '#domain/line';
import { writeRuleVersion } from '#domain/rule-version';
import { moreUrgent } from '#domain/priority';
import type { Evidence, Reason, Triage, TriageInput } from '#domain/triage';
import { COST_VERSION, propose } from './decide/cost-matrix';
import { type Doubt, doubtsOf } from './decide/doubt';
import { LEXICON_VERSION } from './lexicon/concept';
import { decodeModel } from './model/artefact';
import type { TextModel } from './model/text-model';
import { createJudge, type Judge, type Judgement, urgency } from './model/judge';
import { type Reading, readText } from './read-text';
import { applyRules, type RuleHit } from './rules/apply-rules';
import { RULES_VERSION } from './rules/life-rules';

/** Proposes line, category and priority of a text. Deterministic: the same text always gets the same answer. */
export type TriageEngine = { modelVersion: string; triage(input: TriageInput): Triage };

const RULE_VERSION = writeRuleVersion({ rules: RULES_VERSION, lexicon: LEXICON_VERSION, costs: COST_VERSION });

const MOST_ALTERNATIVES = 3;
/** How often the category of a rule is right when no model can speak. */
const RULE_CONFIDENCE = 0.7;

const evidenceAt = (text: string, reading: Reading, start: number, end: number): Evidence => {
  const from = reading.normal.starts[start]!;
  const to = reading.normal.ends[end - 1]!;
  return { start: from, end: to, text: text.slice(from, to) };
};

const ruleReason = (text: string, reading: Reading, { rule, mentions }: RuleHit): Reason => ({
  kind: 'rule',
  code: rule.code,
  evidence: mentions.map(({ start, end }) => evidenceAt(text, reading, start, end)),
});

const policy = (code: string): Reason => ({ kind: 'policy', code, evidence: [] });

type Alternative = Triage['alternatives'][number];
const ruledAlternative = ({ rule }: RuleHit): Alternative => ({
  line: CATEGORY_POLICY[rule.category].line,
  category: rule.category,
  confidence: RULE_CONFIDENCE,
});

/** The category proposed, then the most probable others. */
function alternativesOf({ categories }: Judgement, proposed: CategoryCode): Alternative[] {
  const others = categories.filter(({ code }) => code !== proposed);
  return [...categories.filter(({ code }) => code === proposed), ...others]
    .slice(0, MOST_ALTERNATIVES)
    .map(({ code, line, probability }) => ({ line, category: code, confidence: probability }));
}

/** What is proposed when nothing can be read: somebody may be there who cannot speak. */
function nothingSaid(reading: Reading, modelVersion: string): Triage {
  const { line, priority } = CATEGORY_POLICY['900100'];
  return {
    line,
    category: '900100',
    priority,
    confidence: RULE_CONFIDENCE,
    needsHuman: true,
    language: reading.language,
    alternatives: [{ line, category: '900100', confidence: RULE_CONFIDENCE }],
    reasons: [policy('nothing-said')],
    modelVersion,
    ruleVersion: RULE_VERSION,
  };
}

const isSilent = ({ normal }: Reading) => !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(normal.text);

const NO_MODEL = 'none';

/** What the rules alone say, for when the model fails or takes too long: a person is always asked. */
export function rulesOnly({ text }: TriageInput): Triage {
  const reading = readText(text);
  const [hit] = applyRules(reading);
  if (!hit) {
    return {
      ...nothingSaid(reading, NO_MODEL),
      confidence: 0,
      alternatives: [],
      reasons: [policy('model-unavailable')],
    };
  }
  const { category, priority } = hit.rule;
  return {
    line: '110',
    category,
    priority,
    confidence: RULE_CONFIDENCE,
    needsHuman: true,
    language: reading.language,
    alternatives: [ruledAlternative(hit)],
    reasons: [ruleReason(text, reading, hit), policy('model-unavailable')],
    modelVersion: NO_MODEL,
    ruleVersion: RULE_VERSION,
  };
}

/**
 * A rule stands when the model gives the text at least this probability of being urgent. Otherwise one of the two is
 * wrong about danger to life, and a person is asked.
 */
const RULE_SUPPORT = 0.4;

/**
 * Makes an engine of a model file. Throws when the file is damaged, speaks of categories that do not exist, or holds a
 * model that learned nothing.
 */
export const createTriageEngine = (artefact: unknown): TriageEngine => engineOf(decodeModel(artefact));

/** Makes an engine of a model in memory. Throws when the model does not speak of categories and routes. */
export function engineOf(model: TextModel): TriageEngine {
  const judge = createJudge(model);
  return { modelVersion: model.version, triage: (input) => triageText(judge, model.version, input) };
}

function triageText(judge: Judge, modelVersion: string, { text }: TriageInput): Triage {
  const reading = readText(text);
  if (isSilent(reading)) return nothingSaid(reading, modelVersion);
  const judgement = judge.judge(reading);
  const hits = applyRules(reading);
  const ruled = urgency(judgement) >= RULE_SUPPORT ? hits[0]?.rule : undefined;
  const proposed = propose(judgement.routes);
  const line: Line = ruled ? '110' : proposed.line;
  const priority = ruled ? moreUrgent(ruled.priority, proposed.priority) : proposed.priority;
  const doubts: Doubt[] = ruled ? [] : doubtsOf(reading, judgement, proposed.isPersonCheaper);
  if (!ruled && hits.length > 0) doubts.push('cue-without-support');
  const best = judgement.categories.find((candidate) => candidate.line === line)!;
  const category = best.code;
  const shown = judge.explain(reading.mentions, category);
  return {
    line,
    category,
    priority,
    confidence: best.probability,
    needsHuman: doubts.length > 0,
    language: reading.language,
    alternatives: alternativesOf(judgement, category),
    reasons: [
      ...hits.map((hit) => ruleReason(text, reading, hit)),
      { kind: 'model', code: category, evidence: shown.map(({ start, end }) => evidenceAt(text, reading, start, end)) },
      ...doubts.map(policy),
    ],
    modelVersion,
    ruleVersion: RULE_VERSION,
  };
}
