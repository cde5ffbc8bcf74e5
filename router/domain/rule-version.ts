/** Which hand-written parts read a text: the rules of life, the word lists, and what a wrong guess costs. */
type RuleVersion = Record<'rules' | 'lexicon' | 'costs', string>;

/** As it is kept with each reading. */
export const writeRuleVersion = ({ rules, lexicon, costs }: RuleVersion): string =>
  `rules ${rules}, lexicon ${lexicon}, costs ${costs}`;

/** @returns undefined for what was kept in another form */
export function readRuleVersion(kept: string): RuleVersion | undefined {
  const [, rules, lexicon, costs] = /^rules (\S+), lexicon (\S+), costs (\S+)$/.exec(kept) ?? [];
  return rules === undefined || lexicon === undefined || costs === undefined ? undefined : { rules, lexicon, costs };
}
