import { dayInWords, momentInWords } from '#domain/calendar/inWords.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { capacityInWords, nameSigned } from '#domain/review/signed/signer.ts';
import type { Statement } from '#domain/review/statements/statement.ts';

type Copied = { review: Review; statement: Statement; context: Context; school: string };

/** What is printed, line by line. */
export type Printed = {
  title: string;
  school: string;
  language: string;
  lines: { tag: 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Small'; words: string }[];
};

const TAGS = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' } as const;

const HASHED =
  'SHA-256 of the signed document as canonical JSON (RFC 8785): whose it is, by whom, school, policy, form, answers, and everything above the signatures as it stands here';

/**
 * A signed statement as it is printed: the very document that was signed, then who signed it under which name, in which
 * capacity and when, and its hash with what was hashed. Nothing of a document comes from today's register (X-08, X-17).
 * A text from before documents does not say whose it is. That is printed above it, with a remark beside the hash that
 * it is not part of the text. The reviewee's comments stay with the text (KM-42), and come last: they are not signed.
 */
export function printedStatement({ review, statement, context, school: schoolNow }: Copied): Printed {
  const { sections, textHash, document } = signableStatement({ review, statement, context });
  const whose = document?.of.name ?? nameSigned({ oid: review.revieweeOid }, context);
  const school = document?.school.name ?? schoolNow;
  const { reviewer, reviewee } = statement.signatures;
  const marks = [reviewer, reviewee].flatMap((mark) => {
    if (!mark) return [];
    const capacity = capacityInWords(mark, context);
    const who = `${nameSigned(mark, context)}${capacity === null ? '' : `, ${capacity},`}`;
    return {
      tag: 'P' as const,
      words: `${who} signed this on ${momentInWords({ moment: mark.at, timeZone: context.calendar.timeZone })}.`,
    };
  });
  return {
    title: `${whose}: ${context.pack.wording.statement}, version ${statement.version}`,
    school,
    language: document?.language ?? 'en-GB',
    lines: [
      ...(document
        ? []
        : [
            { tag: 'P' as const, words: school },
            { tag: 'H1' as const, words: whose },
          ]),
      ...sections.flatMap((section) => linesOf(section, document !== null)),
      { tag: 'H2', words: 'Signatures' },
      ...marks,
      {
        tag: 'Small',
        words: `${document ? HASHED : 'SHA-256 of the text, which the name at the top is no part of'}: ${textHash}`,
      },
      ...commentsOn(statement, { whose, timeZone: context.calendar.timeZone }),
    ],
  };
}

/** What the reviewee said of the statement, each comment under name and day. Nobody else comments. */
function commentsOn(
  { comments }: Statement,
  { whose, timeZone }: { whose: string; timeZone: string },
): Printed['lines'] {
  if (comments.length === 0) return [];
  return [
    { tag: 'H2', words: 'Comments' },
    { tag: 'P', words: 'The comments are kept with the text and are no part of what was signed.' },
    ...comments.flatMap(({ at, comment, changesWanted }): Printed['lines'] => [
      {
        tag: 'H3',
        words: `${whose}, ${dayInWords({ moment: at, timeZone })}${changesWanted ? ', asked for changes' : ''}`,
      },
      ...paragraphsIn(comment),
    ]),
  ];
}

const paragraphsIn = (text: string): Printed['lines'] => text.split(/\n{2,}/).map((words) => ({ tag: 'P', words }));

/** A document brings its own title as the first heading; an old text has a name above it. */
export function linesOf({ heading, level, blocks }: DocumentSection, isWhole: boolean): Printed['lines'] {
  const tag = TAGS[level === 1 && !isWhole ? 2 : level];
  return [
    ...(heading === null ? [] : [{ tag, words: heading }]),
    ...blocks.flatMap(({ label, text }) => paragraphsIn(label === undefined ? text : `${label}: ${text}`)),
  ];
}
