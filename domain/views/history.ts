import { versionInWords } from '../policies/versionInWords.ts';
import type { Context } from '../review/context.ts';
import { type OpeningEvent, type RecordedEvent, type ReviewEvent, THE_APP } from '../review/events.ts';
import { PARTS } from '../review/parts.ts';
import { partyInWords } from '../review/permissions.ts';
import type { Signature } from '../review/signed/document.ts';
import { nameSigned } from '../review/signed/signer.ts';

/**
 * One line of a review's history: when, who, as which party if that is known, and what. It quotes no text that anybody
 * wrote.
 */
export type HistoryLine = { seq: number; at: string; who: string; as: string | null; what: string };

/** A review's history in words, newest first. */
export function history(events: readonly RecordedEvent[], context: Context): HistoryLine[] {
  return events
    .map(({ seq, at, by, as = '', for: onBehalfOf = null, event }) => ({
      seq,
      at,
      who: by === THE_APP ? theApp(onBehalfOf, context) : nameSigned({ oid: by, ...signerIn(event) }, context),
      as: partyInWords(as, context) ?? null,
      what: inWords(event, { context, by }),
    }))
    .toReversed();
}

function theApp(onBehalfOf: string | null, context: Context): string {
  return onBehalfOf === null ? 'Fairview' : `Fairview, for ${nameOf(onBehalfOf, context)}`;
}

function nameOf(oid: string, { person }: Context): string {
  return person(oid)?.displayName ?? 'Somebody who has left';
}

/** The name under which somebody agreed or signed, if the event is an agreement or a signature. */
function signerIn(event: ReviewEvent): Pick<Signature, 'signer'> {
  return 'signer' in event && event.signer ? { signer: event.signer } : {};
}

function inWords(event: ReviewEvent, told: { context: Context; by: string }): string {
  const { context } = told;
  if (event.type === 'reviewOpened')
    return `Opened the review under “${context.pack.title}”, version ${versionInWords(event.policy.version)}`;
  return IN_WORDS[event.type](event, told);
}

type HistoryWords = (event: ReviewEvent, told: { context: Context; by: string }) => string;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each entry takes its own event, and every event has one.
const IN_WORDS = Object.assign({}, ...PARTS.map((part) => part.history)) as Record<
  Exclude<ReviewEvent, OpeningEvent>['type'],
  HistoryWords
>;
