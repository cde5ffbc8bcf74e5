import type { CategoryCode } from '#domain/category';
import type { Priority } from '#domain/priority';
import type { Concept } from '../lexicon/concept';

/** Changes with every edit of the rules. */
export const RULES_VERSION = '4';

/**
 * Danger to life, said in ideas: the rule holds when each of `all` is named here and now (any one of a list will do) in
 * one sentence, or in the whole text when `anywhere`. None of `unless` may be named. A rule only raises.
 */
export type LifeRule = {
  code: string;
  category: CategoryCode;
  priority: Extract<Priority, 'P0' | 'P1'>;
  all: readonly (readonly Concept[])[];
  unless?: readonly Concept[];
  anywhere?: boolean;
};

export const LIFE_RULES = [
  { code: 'fire', category: '51', priority: 'P0', all: [['fire']], unless: ['drill'] },
  {
    code: 'smoke-indoors',
    category: '51',
    priority: 'P0',
    all: [['smoke'], ['trapped', 'help-cry', 'explosion', 'unconscious']],
  },
  {
    code: 'sparks-and-electricity',
    category: '65',
    priority: 'P0',
    all: [['spark'], ['electric', 'flood-leak', 'rising-water']],
  },
  { code: 'gas-smell', category: '53', priority: 'P0', all: [['gas-smell']] },
  {
    code: 'hazmat-symptoms',
    category: '53',
    priority: 'P0',
    all: [['hazmat'], ['toxic-symptoms', 'unconscious', 'not-breathing']],
  },
  { code: 'not-breathing', category: '52', priority: 'P0', all: [['not-breathing']] },
  { code: 'unconscious', category: '52', priority: 'P0', all: [['unconscious']] },
  {
    code: 'choking',
    category: '52',
    priority: 'P0',
    all: [['choking'], ['vulnerable', 'help-cry', 'not-breathing', 'partner']],
  },
  {
    code: 'heavy-bleeding',
    category: '52',
    priority: 'P0',
    all: [['bleeding'], ['help-cry', 'now', 'acute-illness', 'injured', 'partner']],
  },
  {
    code: 'power-cut-life-device',
    category: '52',
    priority: 'P0',
    all: [['life-device'], ['power-cut']],
    anywhere: true,
  },
  { code: 'drowning', category: '54', priority: 'P0', all: [['drowning']] },
  {
    code: 'trapped-in-danger',
    category: '54',
    priority: 'P0',
    all: [['trapped'], ['lift', 'rising-water', 'collapse', 'vulnerable', 'help-cry']],
  },
  {
    code: 'buried',
    category: '54',
    priority: 'P0',
    all: [['collapse'], ['trapped', 'injured', 'unconscious', 'help-cry']],
  },
  { code: 'suicide', category: '55', priority: 'P0', all: [['suicide-intent']] },
  {
    code: 'wages-and-rooftop',
    category: '55',
    priority: 'P0',
    all: [['labour'], ['rooftop'], ['jump-threat']],
    anywhere: true,
  },
  { code: 'attack', category: '56', priority: 'P0', all: [['stabbing']] },
  {
    code: 'armed-violence',
    category: '56',
    priority: 'P0',
    all: [['weapon'], ['beating', 'fight', 'robbery', 'threat-to-kill', 'break-in', 'hiding']],
  },
  { code: 'robbery', category: '56', priority: 'P0', all: [['robbery']] },
  { code: 'kidnapping', category: '56', priority: 'P0', all: [['kidnapping']] },
  { code: 'violence-at-home', category: '57', priority: 'P0', all: [['partner'], ['beating']] },
  { code: 'threat-at-home', category: '57', priority: 'P0', all: [['partner'], ['threat-to-kill', 'weapon']] },
  { code: 'bomb', category: '58', priority: 'P0', all: [['bomb']] },
  { code: 'gun', category: '58', priority: 'P0', all: [['gun']] },
  {
    code: 'crash-with-injured',
    category: '59',
    priority: 'P0',
    all: [['crash'], ['injured', 'trapped', 'unconscious', 'bleeding']],
  },
  { code: 'break-in-now', category: '60', priority: 'P0', all: [['break-in'], ['now', 'hiding', 'help-cry']] },
  { code: 'money-just-sent', category: '61', priority: 'P1', all: [['fraud'], ['just-sent']] },
  { code: 'vulnerable-missing', category: '62', priority: 'P1', all: [['missing'], ['vulnerable']] },
  { code: 'fight', category: '63', priority: 'P1', all: [['fight'], ['beating', 'weapon', 'injured']] },
  { code: 'sexual-attack', category: '64', priority: 'P0', all: [['sexual'], ['now', 'help-cry', 'hiding']] },
  { code: 'followed', category: '64', priority: 'P0', all: [['stalking']] },
  {
    code: 'infrastructure',
    category: '65',
    priority: 'P0',
    all: [['infrastructure-danger'], ['vulnerable', 'trapped', 'injured', 'electric', 'spark']],
  },
  {
    code: 'disaster-request',
    category: '65',
    priority: 'P1',
    all: [['relief-need'], ['relief'], ['disaster']],
    unless: ['relief-offer'],
    anywhere: true,
  },
  {
    code: 'disaster-plea',
    category: '65',
    priority: 'P1',
    all: [['relief-urgent'], ['relief'], ['disaster']],
    unless: ['relief-over'],
    anywhere: true,
  },
] as const satisfies readonly LifeRule[];
