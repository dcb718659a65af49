import { firstOnOrAfter } from '../../calendar/fixedDates.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import { cyclesOf } from './example.ts';
import type { PolicyProposal } from './proposal.ts';
import { citeAll, rulesOf } from './wording.ts';

/**
 * The school's calendar ends before the cycle does. Holidays that it does not know would count as working days (X-04).
 */
export function calendarTooShort(proposal: PolicyProposal): Finding[] {
  const { calendar, from } = proposal;
  const cycles = cyclesOf(proposal.staffGroups, proposal);
  const known = calendar.terms
    .map(({ end }) => end)
    .toSorted()
    .at(-1);
  const ends = cycles
    .map((cycle) => firstOnOrAfter(cycle.ends, from))
    .toSorted()
    .at(-1);
  if (ends === undefined || (known !== undefined && known >= ends)) return [];
  return [
    {
      kind: 'gap',
      check: 'calendarTooShort',
      title:
        known === undefined ? 'The school’s calendar has no terms' : 'The school’s calendar ends before the cycle does',
      text: `${known === undefined ? 'There are no term dates' : `The last term in the calendar ends on ${dateInWords(known)}`}, and the cycle on ${dateInWords(ends)} (${citeAll(cycles)}). Days after the calendar’s end count as term, so deadlines in working days could fall into holidays. Enter the term dates of the whole cycle, and one term more.`,
      rules: rulesOf(cycles),
    },
  ];
}
