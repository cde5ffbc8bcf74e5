import { CASE_ACTIONS } from './case-action';
import { actionsFor, CASE_STATUSES, type CaseStatus, findTransition, TRANSITIONS } from './case-status';
import { type Line, LINES } from './line';

const standing = (line: Line, status: CaseStatus, needsHuman = false) => ({ line, status, needsHuman });

/** Every status that can be reached from the moment an operator takes a case. */
function reachable(line: Line): Set<CaseStatus> {
  const found = new Set<CaseStatus>(['ACCEPTED']);
  for (const status of found) {
    for (const action of actionsFor(standing(line, status))) {
      const to = findTransition(action, standing(line, status))?.to;
      if (to) found.add(to);
    }
  }
  return found;
}

describe('the transition table', () => {
  it.each(LINES)(
    'leads every case of %s to its end, and out of that only where a requester of 12345 comes back',
    (line) => {
      expect(reachable(line)).toContain('CLOSED');
      expect(actionsFor(standing(line, 'CLOSED'))).toEqual(line === '12345' ? ['reopen'] : []);
      for (const status of reachable(line)) {
        if (status !== 'CLOSED' && status !== 'WAITING')
          expect(actionsFor(standing(line, status)).length).toBeGreaterThan(1);
      }
    },
  );

  it('uses every action and every status', () => {
    expect(new Set(TRANSITIONS.map(({ action }) => action))).toEqual(new Set(CASE_ACTIONS));
    const used = new Set(TRANSITIONS.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]));
    expect(CASE_STATUSES.filter((status) => !used.has(status))).toEqual([]);
  });

  it('is unambiguous: one action leads to one place', () => {
    for (const line of LINES) {
      for (const status of CASE_STATUSES) {
        const actions = actionsFor(standing(line, status));
        expect(new Set(actions).size).toBe(actions.length);
      }
    }
  });

  it('closes a work order only after a call-back or a refusal, and an incident only after feedback or information', () => {
    const mayClose = (line: Line) => CASE_STATUSES.filter((status) => findTransition('close', standing(line, status)));
    expect(mayClose('12345')).toEqual(['CALLBACK', 'NOT_ACCEPTED']);
    expect(mayClose('110')).toEqual(['INFO_ONLY', 'FEEDBACK']);
  });

  it('asks for a decision before anything else is done with an unclear case', () => {
    expect(actionsFor(standing('12345', 'ACCEPTED', true)).sort()).toEqual(['decide', 'note', 'release']);
  });
});
