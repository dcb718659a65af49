import { versionInWords } from '../policies/versionInWords.ts';
import type { Context } from '../review/context.ts';
import { type OpeningEvent, type RecordedEvent, type ReviewEvent, THE_APP } from '../review/events.ts';
import { accessInWords } from '../review/access/happens.ts';
import { appealsInWords } from '../review/appeals/happens.ts';
import { closingInWords } from '../review/closing/happens.ts';
import { developmentInWords } from '../review/development/happens.ts';
import { dutiesInWords } from '../review/duties/happens.ts';
import { meetingsInWords } from '../review/meetings/happens.ts';
import { moderationInWords } from '../review/moderation/happens.ts';
import { notesInWords } from '../review/notes/happens.ts';
import { objectivesInWords } from '../review/objectives/happens.ts';
import { observationsInWords } from '../review/observations/happens.ts';
import { papersInWords } from '../review/papers/happens.ts';
import { payInWords } from '../review/pay/happens.ts';
import { retentionInWords } from '../review/retention/happens.ts';
import { reviewersInWords } from '../review/reviewers/happens.ts';
import { statementInWords } from '../review/statements/happens.ts';
import { supportInWords } from '../review/support/happens.ts';
import { suspensionInWords } from '../review/suspension/happens.ts';
import type { InWords } from '../review/part.ts';
import { partyInWords } from '../review/permissions.ts';
import type { Signature } from '../review/signed/document.ts';
import { nameSigned } from '../review/signed/signer.ts';

/** One line of a review's history: when, who, as which party where that is known, what. No text that anybody wrote. */
export type HistoryLine = { seq: number; at: string; who: string; as: string | null; what: string };

/** A review's history in words, newest first. */
export function history(events: readonly RecordedEvent[], context: Context): HistoryLine[] {
  return events
    .map(({ seq, at, by, as = '', for: onBehalfOf = null, event }) => ({
      seq,
      at,
      who: by === THE_APP ? theApp(onBehalfOf, context) : nameSigned({ oid: by, ...signerIn(event) }, context),
      as: partyInWords(as, context) ?? null,
      what: inWords(event, context, by),
    }))
    .toReversed();
}

function theApp(onBehalfOf: string | null, context: Context): string {
  return onBehalfOf === null ? 'Fairview' : `Fairview, for ${nameOf(onBehalfOf, context)}`;
}

function nameOf(oid: string, { person }: Context): string {
  return person(oid)?.displayName ?? 'Somebody who has left';
}

/** Under which name somebody agreed or signed, where the event is that. */
function signerIn(event: ReviewEvent): Pick<Signature, 'signer'> {
  return 'signer' in event && event.signer ? { signer: event.signer } : {};
}

function inWords(event: ReviewEvent, context: Context, by: string): string {
  if (event.type === 'reviewOpened')
    return `Opened the review under “${context.pack.title}”, version ${versionInWords(event.policy.version)}`;
  // Each entry takes its own event; the table's type has made sure that there is one for every event.
  const words = IN_WORDS[event.type] as (event: ReviewEvent, context: Context, by: string) => string;
  return words(event, context, by);
}

const IN_WORDS: InWords<Exclude<ReviewEvent, OpeningEvent>> = {
  ...meetingsInWords,
  ...objectivesInWords,
  ...observationsInWords,
  ...statementInWords,
  ...dutiesInWords,
  ...suspensionInWords,
  ...reviewersInWords,
  ...papersInWords,
  ...notesInWords,
  ...moderationInWords,
  ...accessInWords,
  ...payInWords,
  ...supportInWords,
  ...appealsInWords,
  ...developmentInWords,
  ...closingInWords,
  ...retentionInWords,
};
