import { useSearchParams } from 'wouter';
import type { CalculatorView } from '#contract/answers.ts';
import type { Question } from '../api/policies.ts';

/** The usual hour of meetings, until another is chosen. */
const USUAL_TIME = '15:30';

/**
 * The question in the page's address, under the same names as in the API. What the address leaves out is set to suit
 * the person who asks. A change replaces the address, so that single keys do not become steps back.
 */
export function useQuestion(
  calculator: CalculatorView,
  today: string,
): [Question, (change: Partial<Question>) => void] {
  const [search, setSearch] = useSearchParams();
  const { events, staffGroups, you } = calculator;
  const known = (list: { id: string }[], wanted: string | null) => list.find(({ id }) => id === wanted)?.id;
  const question: Question = {
    policy: calculator.id,
    event: known(events, search.get('event')) ?? known(events, 'planningMeeting') ?? events[0]?.id ?? '',
    at: search.get('at') ?? `${today}T${USUAL_TIME}`,
    staffGroup:
      known(staffGroups, search.get('staffGroup')) ?? known(staffGroups, you.staffGroup) ?? staffGroups[0]?.id ?? '',
    pattern: search.get('pattern') ?? you.pattern,
    calendar: search.get('calendar') === 'bank-holidays' ? 'bank-holidays' : 'school',
  };
  const change = (changed: Partial<Question>) => {
    const { policy: _policy, ...asked } = { ...question, ...changed };
    setSearch(asked, { replace: true });
  };
  return [question, change];
}
