import { dateInWords, momentInWords } from '#domain/calendar/inWords.ts';
import type { Context } from '#domain/review/context.ts';
import type { RecordedEvent } from '#domain/review/events.ts';
import type { Review } from '#domain/review/review.ts';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import { history } from '#domain/views/history.ts';
import { linesOf, type Printed } from '#functions/statements/printedStatement.ts';

type PrintedReviewArgs = { review: Review; events: readonly RecordedEvent[]; context: Context; school: string };

/**
 * A whole review for reading: what was agreed and signed, as it was shown that day, and then everything that happened,
 * in order, with every word that somebody wrote. Nothing that is in its events is left out but ids and hashes.
 */
export function printedReview({ review, events, context, school }: PrintedReviewArgs): Printed {
  const { timeZone } = context.calendar;
  const told = new Map(history(events, context).map((line) => [line.seq, line]));
  const title = `The review of ${nameOf(review.revieweeOid, context)}`;
  const happened = events.flatMap(({ seq, at, event }): Printed['lines'] => {
    const line = told.get(seq);
    const who = line?.as ? `${line.who}, ${line.as}` : (line?.who ?? '');
    return [
      { tag: 'H4', words: `${momentInWords({ moment: at, timeZone })}: ${who}` },
      { tag: 'P', words: line?.what ?? event.type },
      ...contents(event, context).map((words) => ({ tag: 'P' as const, words })),
    ];
  });
  return {
    title,
    school,
    language: 'en-GB',
    lines: [
      { tag: 'H1', words: title },
      { tag: 'P', words: `${school}. Reviewer: ${nameOf(review.reviewerOid, context)}.` },
      {
        tag: 'P',
        words: `${context.pack.title}, version ${review.policy.version}, from ${dateInWords(review.cycle.start)} to ${dateInWords(review.cycle.end)}.`,
      },
      ...events.flatMap((each) => documentIn(each, context)),
      { tag: 'H2', words: 'Everything that happened' },
      ...happened,
    ],
  };
}

/** The text that somebody agreed to or signed with an event, where the event brings it. */
function documentIn({ event, at, by }: RecordedEvent, context: Context): Printed['lines'] {
  if (!('document' in event) || typeof event.document !== 'object' || event.document === null) return [];
  const { sections } = event.document as { sections: readonly DocumentSection[] };
  const { timeZone } = context.calendar;
  return [
    { tag: 'H2', words: `Agreed or signed on ${momentInWords({ moment: at, timeZone })} by ${nameOf(by, context)}` },
    ...sections.flatMap((section) => linesOf(section, false)),
  ];
}

/** What is said elsewhere, or says nothing to a reader. */
const LEFT_OUT = /^(type|document|textHash|sha256)$|Id$/;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every value of an event as “label: value”, people by their names. */
function contents(value: unknown, context: Context, label = ''): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => contents(each, context, label));
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([name]) => !LEFT_OUT.test(name))
      .flatMap(([name, each]) => contents(each, context, label === '' ? inWords(name) : `${label}, ${inWords(name)}`));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (!ID.test(text)) return [`${label}: ${text}`];
  const person = context.person(text);
  return person ? [`${label}: ${person.displayName}`] : [];
}

/** A field’s name as words: `supportOffered` is "support offered". */
const inWords = (name: string) =>
  name
    .replace(/Oids?$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

const nameOf = (oid: string, { person }: Pick<Context, 'person'>) => {
  if (oid === 'fairview') return 'Fairview';
  return person(oid)?.displayName ?? 'Somebody who has left';
};
