import { dutyRemindedOf, reminderIn } from '#domain/review/dutyKey.ts';
import { isLateDuty, obligations, type Duty } from '#domain/review/obligations.ts';
import { buttonFor, placeOf, placeOfSeveral, sectionOf } from '#domain/review/toDo.ts';
import { open } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { deadlineOf, dueFact, dueInWords, PASSED_BEFORE } from './due.ts';
import type { Line } from './gatheredCard.ts';
import { type Card, type CardElement, layout, oneLine, outcome, paragraph } from './layout.ts';
import { nameOf, type Subject, whose } from './subject.ts';
import { whyThisDate } from './why.ts';

export const dutyCards = {
  duty: { draw: dutyReminder, line: dutyLine, preview: 'A reminder', forOthers: true },
  remindedBy: { draw: dutyReminder, line: dutyLine, preview: 'A reminder', forOthers: true },
  dutyOfSomebodyElse: { draw: dutyOfSomebodyElse, line: dutyLine, preview: 'Something is late', forOthers: true },
} satisfies Cards;

/** The duty that a reminder is about, as it stands now; undefined when nothing calls for it any more. */
function dutyOf({ review, message, context }: Subject): Duty | undefined {
  const reminder = reminderIn(message);
  const asked = dutyRemindedOf(message);
  const duty = obligations(review, context).find(
    ({ key, reminderKey }) => key === asked || reminderKey === reminder?.reminderKey,
  );
  return duty?.state === 'withdrawn' ? undefined : duty;
}

/** A reminder as a line of the morning message. */
export function dutyLine(subject: Subject): Line {
  const about = whose(subject);
  const duty = dutyOf(subject);
  if (!duty) return { state: 'gone', title: 'No longer due', about };
  if (duty.state === 'suspended')
    return { state: 'gone', title: `${duty.duty}: not while the review is suspended`, about };
  const isMine = subject.message.kind !== 'dutyOfSomebodyElse';
  const isLate = isLateDuty(duty, subject.context);
  return {
    state: duty.state === 'done' ? 'done' : isMine ? (isLate ? 'late' : 'owed') : 'ofSomebodyElse',
    title: isMine ? duty.duty : `${nameOf(duty.owedByOid, subject)}: ${duty.duty}`,
    about,
    ...(subject.message.to !== subject.review.revieweeOid && { of: nameOf(subject.review.revieweeOid, subject) }),
    at: duty.due,
    ...deadlineOf(duty, subject),
    ...(duty.openedAfter !== null && { distance: '', about: `${about}. ${PASSED_BEFORE}` }),
    link: placeOfDuty(duty, subject),
    together: subject.link(placeOfSeveral({ action: duty.doneWhen, title: duty.duty, meeting: duty.meeting ?? null })),
  };
}

/** A reminder of a duty, to the person who owes it: what, by when, why, and the way there. */
function dutyReminder(subject: Subject): Card {
  const duty = dutyOf(subject);
  if (!duty) return gone(subject);
  if (subject.isReplaced) return replaced(duty, subject);
  if (duty.state === 'done') return done(duty, subject);
  const isLate = isLateDuty(duty, subject.context);
  const isSuspended = duty.state === 'suspended';
  return layout({
    ...(isSuspended ? SUSPENDED : isLate ? LATE : { label: 'To do' }),
    title: duty.duty,
    whose: whose(subject),
    body: [remindedBy(duty, subject), isSuspended ? NOT_MEANWHILE : dueFact(duty, subject)],
    why: whyThisDate(duty, subject),
    actions: [open(isSuspended ? 'Open in Fairview' : buttonFor(duty.doneWhen), placeOfDuty(duty, subject))],
  });
}

/** Who reminds, where somebody does: "Helen Ashdown reminds you." */
function remindedBy({ key }: Duty, subject: Subject): CardElement | undefined {
  const last =
    subject.message.kind === 'remindedBy' ? subject.review.reminded.find((each) => each.key === key) : undefined;
  return last && paragraph(`${nameOf(last.by, subject)} reminds you.`);
}

/**
 * Tells the next in line that somebody's duty is overdue: who, what kind, under which clause, and nothing of its
 * content.
 */
function dutyOfSomebodyElse(subject: Subject): Card {
  const duty = dutyOf(subject);
  if (!duty) return gone(subject);
  const name = nameOf(duty.owedByOid, subject);
  if (subject.isReplaced) return replaced(duty, subject);
  if (duty.state === 'done') return done({ ...duty, duty: `${name}: ${duty.duty}` }, subject);
  const until = dueInWords(duty, subject);
  return layout({
    ...(duty.state === 'suspended' ? SUSPENDED : duty.openedAfter === null ? LATE : { label: 'Still open' }),
    title: duty.duty,
    whose: whose(subject),
    body: [
      paragraph(
        duty.openedAfter === null
          ? `${name} had to do this by ${until}.`
          : `${name} has this to do. ${deadlineOf(duty, subject).day}: ${PASSED_BEFORE}`,
      ),
      duty.state === 'suspended' ? NOT_MEANWHILE : paragraph('You are told because you are next in line.'),
    ],
    why: whyThisDate(duty, subject),
  });
}

const LATE = { label: 'Late', tone: 'attention' } as const;
const SUSPENDED = { label: 'Suspended', tone: 'warning' } as const;
const NOT_MEANWHILE = outcome('The review is suspended. Nothing is due meanwhile.', 'warning');

function done(duty: Duty, subject: Subject): Card {
  const isMine = subject.message.kind !== 'dutyOfSomebodyElse';
  if (isMine && HAS_ITS_OWN_CARD.has(duty.doneWhen))
    return oneLine({ text: duty.duty, whose: `The date is on your own card. ${whose(subject)}`, isDone: false });
  const url = isMine ? placeOfDuty(duty, subject) : undefined;
  return oneLine({ text: duty.duty, whose: `Done. ${whose(subject)}`, isDone: true, url });
}

/** What is asked for by a card of its own as well, which is ticked once it is done: one tick for one duty. */
const HAS_ITS_OWN_CARD: ReadonlySet<Duty['doneWhen']> = new Set<Duty['doneWhen']>(['statementSignedByReviewee']);

/** One card of a duty stands for it, open or done: the latest. */
function replaced({ duty }: Duty, subject: Subject): Card {
  return oneLine({ text: duty, whose: `A later reminder replaces this one. ${whose(subject)}`, isDone: false });
}

function gone(subject: Subject): Card {
  return oneLine({ text: 'This has moved or been withdrawn.', whose: whose(subject), isDone: false });
}

/** The address of the place where a duty is done. */
function placeOfDuty({ about, doneWhen, paper }: Duty, { review, link }: Subject): string {
  return link(
    placeOf({
      reviewId: review.id,
      section: sectionOf(doneWhen),
      action: doneWhen,
      aboutId: paper ?? about.id,
    }),
  );
}
