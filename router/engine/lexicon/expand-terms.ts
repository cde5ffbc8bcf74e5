/** The innermost group: groups may stand inside groups. */
const ALTERNATIVES = /\[([^[\]]*)\]/;

function expandOne(term: string): string[] {
  const group = ALTERNATIVES.exec(term);
  if (!group) return [term];
  const before = term.slice(0, group.index);
  const after = term.slice(group.index + group[0].length);
  return group[1]!.split('|').flatMap((choice) => expandOne(before + choice + after));
}

/** `|` inside brackets belongs to the group, so terms are parted only outside. */
function partTerms(list: string): string[] {
  const terms: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '[') depth++;
    if (list[at] === ']') depth--;
    if (at === list.length || (list[at] === '|' && depth === 0)) {
      terms.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return terms;
}

/** All plain terms that a list in the notation of `TermSet` stands for. Throws on unbalanced brackets. */
export function expandTerms(list: string): string[] {
  if ((list.match(/\[/g)?.length ?? 0) !== (list.match(/\]/g)?.length ?? 0)) {
    throw new Error(`unbalanced brackets in the term list: ${list.slice(0, 60)}`);
  }
  const terms = partTerms(list).flatMap(expandOne);
  return [...new Set(terms.map((term) => term.trim()))].filter((term) => term !== '' && term !== '~');
}
