import { dayAndDistance, type deadlineInWords } from '#domain/calendar/deadlineInWords.ts';
import type { PolicyDuty } from '#domain/policies/policyDuties.ts';
import { open } from './actions.ts';
import type { Line } from './gatheredCard.ts';
import { type Card, facts, layout, oneLine, paragraph } from './layout.ts';
import { whyInWords } from './why.ts';

type PolicySubject = {
  duty: PolicyDuty;
  /** Its deadline, in the working days of whoever owes it. */
  deadline: ReturnType<typeof deadlineInWords>;
  /** Whether it goes to the person who owes it, or tells the next in line that it is overdue. */
  to: 'ower' | 'escalation';
  /** The name of the person who owes it. */
  owedBy: string;
  /** A later reminder of the same duty has come to the person. */
  isReplaced?: boolean | undefined;
  /** The address that opens the tab at a place such as `policies/kent-model`. */
  link: (place: string) => string;
};

/** A reminder about a policy itself: to review it (KM-61, TA-34), to report on it, or for new staff to read it (KM-59). */
export function policyDutyCard({ duty, deadline, to, owedBy, isReplaced = false, link }: PolicySubject): Card {
  const { duty: title, policyTitle, state, kind, clause, because } = duty;
  const url = link(`policies/${duty.policy}`);
  const isMine = to === 'ower';
  if (isReplaced)
    return oneLine({ text: title, whose: `A later reminder replaces this one. ${policyTitle}`, isDone: false });
  if (state === 'done')
    return oneLine({ text: isMine ? title : `${owedBy}: ${title}`, whose: `Done. ${policyTitle}`, isDone: true, url });
  const until = dayAndDistance(deadline);
  return layout({
    label: state === 'overdue' ? 'Late' : kind === 'reading' ? 'To read' : 'To do',
    tone: state === 'overdue' ? 'attention' : 'default',
    title,
    whose: policyTitle,
    body: isMine
      ? [facts([['Due', until]])]
      : [paragraph(`${owedBy} had to do this by ${until}.`), paragraph('You are told because you are next in line.')],
    why: whyInWords({ asks: 'Why this date?', says: undefined, counted: because, section: clause, url }),
    actions: isMine ? [open(kind === 'reading' ? 'Read the policy' : 'Open the policy', url)] : [],
  });
}

/** The same card once the policy no longer asks for it. */
export function policyDutyGone(): Card {
  return oneLine({ text: 'This is no longer asked for.', whose: 'About a policy', isDone: false });
}

/** The same reminder as a line of the morning message. */
export function policyDutyLine({ duty, deadline, to, owedBy, link }: PolicySubject): Line {
  const isMine = to === 'ower';
  const open = isMine ? (duty.state === 'overdue' ? 'late' : 'owed') : 'ofSomebodyElse';
  return {
    state: duty.state === 'done' ? 'done' : open,
    title: isMine ? duty.duty : `${owedBy}: ${duty.duty}`,
    about: duty.policyTitle,
    at: duty.due,
    ...deadline,
    link: link(`policies/${duty.policy}`),
  };
}
