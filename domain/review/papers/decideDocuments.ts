import type { Person } from '../../people/person.ts';
import type { DocumentKind } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { refusalOfEvent } from '../guards.ts';
import { refuseTakenId } from '../idsInCommands.ts';
import { isFreeFor } from '../named.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { PapersCommand } from './commands.ts';
import { attachedBefore } from './documents.ts';
import { entriesFor } from './papersOf.ts';
import type { AttachedFile } from './state.ts';

type Command<Type extends PapersCommand['type']> = Extract<PapersCommand, { type: Type }>;

/** Where a school keeps its documents in Microsoft 365: SharePoint, OneDrive and Teams. */
const KEPT_AT = [
  '.sharepoint.com',
  '.sharepoint.us',
  'teams.microsoft.com',
  '.cloud.microsoft',
  'onedrive.live.com',
  '1drv.ms',
];

/** Attaches a link to a document of the school's own Microsoft 365 (KM-11). Other addresses are refused. */
export function attachLink(
  review: Review,
  command: Command<'attachLink'>,
  context: Context,
  { oid: by }: Person,
): Decision {
  const { documentId, kind, title, link } = command;
  const before = attachedBefore(review, { documentId, kind, title, link, file: null, by });
  if (before) return before;
  const known = findKind(kind, review, context);
  if (isRefusal(known)) return known;
  const hostname = /^https:\/\/([^/?#:@]+)(?=[/?#:]|$)/.exec(link.toLowerCase())?.[1] ?? '';
  if (!KEPT_AT.some((place) => (place.startsWith('.') ? hostname.endsWith(place) : hostname === place))) {
    const message =
      'Link to SharePoint, OneDrive or Teams, where the school decides who can open it. Attach anything else as a file.';
    return refuse('invalid', message, known, [{ field: 'link', message }]);
  }
  return [{ type: 'documentAttached', documentId, kind, title, link, file: null }];
}

/** A file that somebody wants to attach. */
export type AttachFile = { documentId: string; kind: string; title: string; file: AttachedFile };

/** Attaches a file whose content has been looked at and kept; by those who may attach a link. */
export function attachFile(review: Review, wish: AttachFile, context: Context, actor: Person): Decision {
  const refusal = refusalOfEvent(review, 'documentAttached', { person: actor, command: null }, context);
  if (refusal) return refusal;
  const before = attachedBefore(review, { ...wish, link: null, by: actor.oid });
  if (before) return before;
  if (!isFreeFor(review, wish.documentId, { kind: 'document' })) return refuseTakenId('documentId');
  const known = findKind(wish.kind, review, context);
  if (isRefusal(known)) return known;
  const { documentId, kind, title, file } = wish;
  return [{ type: 'documentAttached', documentId, kind, title, link: null, file }];
}

/** Takes away what one attached oneself; what was shared for a meeting stays. */
export function removeDocument(
  review: Review,
  { documentId }: Command<'removeDocument'>,
  _: Context,
  actor: Person,
): Decision {
  const attached = review.papers.attached.find(({ id }) => id === documentId);
  if (!attached) return refuse('notFound', 'There is no such document in this review.');
  if (attached.removedAt !== null) return [];
  if (attached.by !== actor.oid) return refuse('notAllowed', 'Only the person who attached this can take it away.');
  return [{ type: 'documentRemoved', documentId }];
}

function findKind(kind: string, review: Review, context: Context): DocumentKind | Refusal {
  const known = entriesFor(context.pack.documents, review, context).find(({ id }) => id === kind);
  const message = 'Choose what kind of document it is.';
  return known ?? refuse('invalid', message, null, [{ field: 'kind', message }]);
}
