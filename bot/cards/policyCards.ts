import { momentInWords } from '#domain/calendar/inWords.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { open } from './actions.ts';
import type { Line } from './gatheredCard.ts';
import { type Card, clauseInWords, facts, layout, outcome, paragraph } from './layout.ts';
import { sentence } from '#domain/sentence.ts';

type PolicySubject = {
  duty: PolicyDuty;
  /** Whether it goes to the person who owes it, or tells the next in line that it is overdue. */
  to: 'ower' | 'escalation';
  /** The name of the person who owes it. */
  owedBy: string;
  timeZone: string;
  today: string;
  /** The address that opens the tab at a place such as `policies/kent-model`. */
  link: (place: string) => string;
};

/** A reminder about a policy itself: to review it (KM-61, TA-34), to report on it, or for new staff to read it (KM-59). */
export function policyDutyCard({ duty, to, owedBy, timeZone, today, link }: PolicySubject): Card {
  const due = dueInWords({ duty, timeZone, today });
  const done = duty.state === 'done';
  const overdue = duty.state === 'overdue';
  return layout({
    label: done ? 'Done' : overdue ? 'Overdue' : duty.kind === 'reading' ? 'To read' : 'To do',
    tone: done ? 'good' : overdue ? 'attention' : 'default',
    title: duty.duty,
    whose: duty.policyTitle,
    body:
      to === 'escalation'
        ? [
            paragraph(`${owedBy} was to do this by ${due}.`),
            done ? outcome('It is done now.') : paragraph('You are told because you are next in line.'),
          ]
        : [
            facts([
              ['Due', due],
              ['Why', sentence(duty.because)],
            ]),
            done ? outcome('This is done.') : undefined,
          ],
    clause: duty,
    actions:
      to === 'ower'
        ? [open(duty.kind === 'reading' ? 'Read the policy' : 'Open the policy', link(`policies/${duty.policy}`))]
        : [],
  });
}

/** The same card once the policy no longer asks for it. */
export function policyDutyGone(): Card {
  return layout({
    label: 'No longer due',
    tone: 'good',
    title: 'Nothing to do here',
    whose: 'About a policy',
    body: [paragraph('What this was about is no longer asked for.')],
  });
}

/** The same reminder as a line of the morning message. */
export function policyDutyLine({ duty, to, owedBy, timeZone, today, link }: PolicySubject): Line {
  const isMine = to === 'ower';
  const open = isMine ? (duty.state === 'overdue' ? 'overdue' : 'owed') : 'ofSomebodyElse';
  return {
    state: duty.state === 'done' ? 'done' : open,
    title: isMine ? duty.duty : `${owedBy}: ${duty.duty}`,
    about: `${duty.policyTitle} · ${duty.rule}, ${clauseInWords(duty.clause)}`,
    due: duty.due,
    dueInWords: dueInWords({ duty, timeZone, today }),
    ...(isMine && { link: link(`policies/${duty.policy}`) }),
  };
}

type DueInWordsArgs = { duty: PolicyDuty; timeZone: string; today: string };

function dueInWords({ duty: { due }, timeZone, today }: DueInWordsArgs): string {
  return momentInWords({ moment: due, timeZone, now: today }).replace(/, 23:59$/, ', by the end of the day');
}
