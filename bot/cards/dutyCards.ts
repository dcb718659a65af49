import { Temporal } from 'temporal-polyfill';
import { spanInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { atSchool } from '#domain/review/context.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import { obligations, type Duty } from '#domain/review/obligations.ts';
import type { ReminderStep } from '#domain/review/reminderSteps.ts';
import { buttonFor, placeOf, sectionOf } from '#domain/review/toDo.ts';
import { open } from './actions.ts';
import { dueInWords } from './due.ts';
import { asSoonAsPossible, type Line } from './gatheredCard.ts';
import { type Card, type CardElement, clauseInWords, facts, layout, outcome, paragraph } from './layout.ts';
import { sentence } from '#domain/sentence.ts';
import { nameOf, type Subject, when, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';

export const dutyCards = {
  duty: { draw: dutyReminder, preview: 'A reminder', forOthers: true },
  dutyOfSomebodyElse: { draw: dutyOfSomebodyElse, preview: 'Something is overdue', forOthers: true },
} satisfies Cards;

const LABELS: Record<ReminderStep, { label: string; tone: 'default' | 'warning' | 'attention' }> = {
  start: { label: 'To do', tone: 'default' },
  inGoodTime: { label: 'In good time', tone: 'default' },
  soon: { label: 'Due soon', tone: 'default' },
  tomorrow: { label: 'Due tomorrow', tone: 'warning' },
  today: { label: 'Due today', tone: 'warning' },
  overdue: { label: 'Overdue', tone: 'attention' },
  nextInLine: { label: 'Overdue', tone: 'attention' },
};

/**
 * The duty that a reminder is about, as it stands now; undefined when nothing calls for it any more, or it was
 * withdrawn.
 */
function dutyOf({ review, message, context }: Subject): { duty: Duty; step: ReminderStep } | undefined {
  const reminder = reminderIn(message);
  const duty = obligations(review, context).find((each) => each.reminderKey === reminder?.reminderKey);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The steps of reminders have these names alone.
  return reminder && duty && duty.state !== 'withdrawn' ? { duty, step: reminder.step as ReminderStep } : undefined;
}

/** A reminder as a line of the morning message. */
export function dutyLine(subject: Subject): Line {
  const found = dutyOf(subject);
  if (!found) return { state: 'gone', title: 'No longer due', about: whose(subject) };
  const { duty } = found;
  if (duty.state === 'suspended')
    return { state: 'gone', title: `${duty.duty}: not while the review is suspended`, about: whose(subject) };
  const isMine = subject.message.kind === 'duty';
  return {
    state: duty.state === 'done' ? 'done' : isMine ? (duty.state === 'overdue' ? 'overdue' : 'owed') : 'ofSomebodyElse',
    title: isMine ? duty.duty : `${nameOf(duty.owedByOid, subject)}: ${duty.duty}`,
    about: `${whose(subject)} · ${duty.rule}, ${clauseInWords(duty.clause)}`,
    due: duty.due,
    dueInWords: dueInWords(duty, subject),
    ...(duty.openedAfter !== null && { openedLate: true }),
    ...(isMine && { link: subject.link(placeOfDuty(duty, subject)) }),
  };
}

/**
 * The last reminders of a duty that ends on a day off come on the working day before, which may be earlier than the day
 * before.
 */
const SHORTLY = { label: 'Due shortly', tone: 'warning' } as const;

/** The labels that stand above a reminder while its duty is open. */
export const STEP_LABELS: ReadonlySet<string> = new Set([...Object.values(LABELS), SHORTLY].map(({ label }) => label));

type LabelNowArgs = { duty: Duty; step: ReminderStep; subject: Subject };

/** What a reminder says about the time left, which runs on while the card stays in the chat. */
function labelNow({
  duty: { due, state, openedAfter },
  step,
  subject: { context },
}: LabelNowArgs): (typeof LABELS)[ReminderStep] {
  if (openedAfter !== null) return LABELS.start;
  if (state === 'overdue' || isBefore(due, context.now)) return LABELS.overdue;
  const today = atSchool(context.now, context).toPlainDate();
  const { days } = today.until(atSchool(due, context).toPlainDate());
  if (days <= 1) return days === 0 ? LABELS.today : LABELS.tomorrow;
  return step === 'tomorrow' || step === 'today' ? SHORTLY : LABELS[step];
}

/** A reminder of a duty, to the person who owes it: what, by when, why, and the way there. */
function dutyReminder(subject: Subject): Card {
  const found = dutyOf(subject);
  if (!found) return gone(subject);
  const { duty, step } = found;
  const done = duty.state === 'done';
  return layout({
    ...(done ? DONE : duty.state === 'suspended' ? SUSPENDED : labelNow({ duty, step, subject })),
    title: duty.duty,
    whose: whose(subject),
    body: [
      facts([
        ['Due', duty.openedAfter === null ? dueInWords(duty, subject) : asSoonAsPossible(dueInWords(duty, subject))],
        ...left(duty, subject),
        ['Why', sentence(duty.because)],
      ]),
      done ? outcome('This is done.') : suspended(duty),
    ],
    clause: duty,
    actions: [
      open(
        done || duty.state === 'suspended' ? 'Open in Fairview' : buttonFor(duty.doneWhen),
        subject.link(placeOfDuty(duty, subject)),
      ),
    ],
  });
}

const DONE = { label: 'Done', tone: 'good' } as const;
const SUSPENDED = { label: 'Suspended', tone: 'warning' } as const;

function suspended({ state }: Duty): CardElement | undefined {
  return state === 'suspended' ? outcome('The review is suspended. Nothing is due meanwhile.', 'warning') : undefined;
}

/**
 * Tells the next in line that somebody's duty is overdue: who, what kind, under which clause, and nothing of its
 * content.
 */
function dutyOfSomebodyElse(subject: Subject): Card {
  const found = dutyOf(subject);
  if (!found) return gone(subject);
  const { duty } = found;
  return layout({
    ...(duty.state === 'done'
      ? DONE
      : duty.state === 'suspended'
        ? SUSPENDED
        : { ...LABELS.overdue, ...(duty.openedAfter !== null && { label: 'Still open' }) }),
    title: duty.duty,
    whose: whose(subject),
    body: [
      paragraph(
        duty.openedAfter === null
          ? `${nameOf(duty.owedByOid, subject)} was to do this by ${dueInWords(duty, subject)}.`
          : `${nameOf(duty.owedByOid, subject)} is to do this ${asSoonAsPossible(dueInWords(duty, subject))}.`,
      ),
      duty.state === 'done'
        ? outcome('It is done now.')
        : (suspended(duty) ?? paragraph('You are told because you are next in line.')),
    ],
    clause: duty,
  });
}

function gone(subject: Subject): Card {
  return layout({
    label: 'No longer due',
    tone: 'good',
    title: 'Nothing to do here',
    whose: whose(subject),
    body: [paragraph('What this was about has moved or been withdrawn.')],
  });
}

function placeOfDuty({ about, doneWhen, paper }: Duty, { review }: Subject): string {
  return placeOf({
    reviewId: review.id,
    section: sectionOf(doneWhen),
    action: doneWhen,
    aboutId: paper ?? about.id,
  });
}

/** The time left, with the moment from which it is counted, since a card can stay in a chat for days. */
function left({ due, state }: Duty, { context }: Subject): [string, string][] {
  const hours = context.now.until(Temporal.Instant.from(due)).total('hours');
  if (hours < 0 || state === 'done' || state === 'suspended') return [];
  return [['Left', sentence(`${spanInWords(hours)}, as of ${when(context.now.toString(), { context })}`)]];
}
