import { normalise } from '../text/normalise';

/**
 * Words of somebody who reports what another person or office did: such words are for the line that took them, and
 * for no other caller. Rather one sealed too often than one shown: the price is a suggestion that does not come.
 */
const ACCUSING = [
  /举报|检举|揭发|控告|告发|实名反映|匿名|贪污|受贿|行贿|贿赂|回扣|挪用公款|以权谋私|吃拿卡要|别说是我|不要透露我|打击报复/,
  /\b(whistle ?-?blow\w*|blow the whistle|brib\w*|corrupt\w*|embezzl\w*|kickbacks?|anonymous(ly)?|don'?t (tell|say) (who|it was me)|inform(ing)? on)\b/,
  /\breport(ing)? (a |an |my |the |his |her |this |that )?(boss|official|officer|manager|director|teacher|doctor|company|factory|neighbou?r|colleague|employer|police ?man)\b/,
  /\b(to giac|to cao|tham nhung|tham o|hoi lo|dua hoi lo|nhan hoi lo|giau ten|nac danh|dung noi ten toi|tra thu)\b/,
];

/** Whether a text accuses somebody, in any of the three languages. */
export function isAccusation(text: string): boolean {
  const { folded } = normalise(text);
  return ACCUSING.some((words) => words.test(folded));
}
