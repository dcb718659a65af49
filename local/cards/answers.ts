import { concernCard, concernGone } from '#bot/cards/concernCards.ts';
import { filesNotTaken, notInRegisterCard, privateChatOnly, testCard, welcomeCard } from '#bot/cards/greetings.ts';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';
import { notReachedCard, notReachedForOthers } from '#bot/cards/notReachedCard.ts';
import { policyDutyCard, policyDutyGone } from '#bot/cards/policyCards.ts';
import { destroyedCard } from '#bot/cards/destroyedCard.ts';
import { recordsDueCard } from '#bot/cards/recordsCards.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { type CardSample, link } from './tell.ts';
import { type Amount, lineOf } from './words.ts';

const SCHOOL = 'Outside of any review';

/** The cards that are about no review: greetings, what is said in confidence, and what is owed about policies. */
export function answerSamples(amount: Amount): CardSample[] {
  const line = lineOf(amount);
  const duty = (state: PolicyDuty['state'], kind: PolicyDuty['kind'] = 'policy'): PolicyDuty => ({
    key: 'kent-model.reading',
    policy: 'kent-model',
    policyTitle: 'Performance management policy',
    obligation: 'reading',
    kind,
    rule: kind === 'reading' ? 'KM-59' : 'KM-61',
    clause: kind === 'reading' ? '9' : '11',
    duty: line(kind === 'reading' ? 'Read the policy and confirm it' : 'Review the policy'),
    owedByOid: '',
    escalatesTo: undefined,
    reminderSchedule: 'days',
    startsAt: '2026-09-01T08:00:00Z',
    due: '2026-10-12T22:59:59Z',
    dueLocal: '2026-10-12T23:59:59+01:00',
    because: 'Adopted on Tuesday 1 September 2026 + 6 weeks',
    state,
  });
  const deadlines = {
    owed: { day: 'Monday 12 October', distance: 'in 5 working days' },
    overdue: { day: 'Wednesday 30 September', distance: '3 working days late' },
    done: { day: 'Monday 12 October', distance: 'in 5 working days' },
  };
  const about = { owedBy: 'Helen Ashdown', link };
  type PolicyArgs = {
    to: 'ower' | 'escalation';
    state: keyof typeof deadlines;
    kind?: PolicyDuty['kind'] | undefined;
    isReplaced?: boolean;
  };

  const policy = ({ to, state, kind, isReplaced = false }: PolicyArgs) =>
    policyDutyCard({ duty: duty(state, kind), deadline: deadlines[state], to, isReplaced, ...about });
  const records = ({ toAgree, byItself, stopped }: { toAgree: number; byItself: number; stopped: number }) =>
    recordsDueCard({ counts: { toAgree, byItself, stopped }, termEnds: '2026-12-18', today: '2026-10-05', link });
  const concern = { answered: null };
  const answered = { text: null, at: '2026-10-05T09:00:00Z' };
  const sample = (kind: CardSample['kind'], card: CardSample['card']): CardSample => ({
    kind,
    policy: SCHOOL,
    to: 'Helen Ashdown',
    preview: kind === 'answer' ? 'Fairview' : PREVIEWS[kind],
    card,
    look: '',
  });
  const reminder = (state: Line['state'], title: string): Line => ({
    state,
    title: line(title),
    about: 'Lucy Pemberton’s review, 2026/27',
    at: '2026-10-05T22:59:59Z',
    day: state === 'late' ? 'Friday 2 October' : state === 'news' ? 'Monday 12 October, 15:30' : 'Monday 5 October',
    distance: state === 'late' ? 'one working day late' : state === 'news' ? '' : 'today',
    link: link('home'),
  });
  const today: Line = {
    state: 'today',
    title: line('Planning and review meeting with Lucy Pemberton'),
    about: 'Room E6',
    at: '2026-10-05T14:30:00Z',
    day: '15:30',
    distance: 'today',
    link: link('home'),
  };
  const gathered = (...lines: Line[]) =>
    sample('gathered', gatheredCard({ lines, date: 'Monday 5 October', isOver: false, home: link('home') }));
  return [
    gathered(
      today,
      reminder('late', 'Write the feedback record of the lesson observation'),
      reminder('owed', 'Draft the planning and review statement and give the reviewee a copy'),
      reminder('ofSomebodyElse', 'Tom Hargrave: share the evidence for the meeting'),
      reminder('news', 'Lucy Pemberton will come to the planning meeting'),
      reminder('done', 'Arrange the planning and review meeting'),
    ),
    gathered(
      ...['Lucy Pemberton', 'Aisha Rahman'].map((of) => ({
        ...reminder('owed', 'Arrange the planning and review meeting'),
        of,
      })),
      reminder('late', 'Write the feedback record of the lesson observation'),
    ),
    gathered(reminder('replaced', 'Arrange the planning and review meeting')),
    gathered(reminder('gone', 'Arrange the planning and review meeting')),
    gathered(reminder('news', 'Lucy Pemberton will come to the planning meeting')),
    gathered(...Array.from({ length: 14 }, (_, index) => reminder('owed', `Write the note of meeting ${index + 1}`))),
    gathered(reminder('done', 'Arrange the planning and review meeting'), reminder('gone', 'No longer due')),
    gathered(reminder('ofSomebodyElse', 'Tom Hargrave: share the evidence'), reminder('done', 'Sign the statement')),
    ...[0, 1, 3].map((count) => sample('notReached', notReachedCard({ count, link }))),
    sample('notReached', notReachedForOthers()),
    sample('policyDuty', policy({ to: 'ower', state: 'owed' })),
    sample('policyDuty', policy({ to: 'ower', state: 'owed', kind: 'reading' })),
    sample('policyDuty', policy({ to: 'ower', state: 'overdue' })),
    sample('policyDuty', policy({ to: 'ower', state: 'owed', isReplaced: true })),
    sample('policyDuty', policy({ to: 'ower', state: 'done' })),
    sample('policyDuty', policy({ to: 'escalation', state: 'overdue' })),
    sample('policyDuty', policy({ to: 'escalation', state: 'done' })),
    sample('policyDuty', policyDutyGone()),
    sample('recordsDue', records({ toAgree: 12, byItself: 4, stopped: 1 })),
    sample('recordsDue', records({ toAgree: 0, byItself: 1, stopped: 0 })),
    sample('recordsDue', records({ toAgree: 0, byItself: 0, stopped: 0 })),
    sample('answer', destroyedCard()),
    sample('inConfidence', concernCard({ news: 'raised', concern, link })),
    sample('inConfidence', concernCard({ news: 'raised', concern: { ...concern, answered }, link })),
    sample('inConfidence', concernCard({ news: 'answered', concern: { ...concern, answered }, link })),
    sample('inConfidence', concernGone()),
    sample('answer', welcomeCard(link, { again: false })),
    sample('answer', welcomeCard(link, { again: true })),
    sample('answer', notInRegisterCard()),
    sample('answer', testCard(link)),
    sample('answer', filesNotTaken(link)),
    sample('answer', privateChatOnly('https://teams.microsoft.com/l/chat/0/0?users=28%3Abot')),
  ];
}
