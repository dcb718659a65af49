import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { PapersCommand } from './commands.ts';
import { findKind, isAttached } from './documents.ts';

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
export function attachLink(review: Review, command: Command<'attachLink'>, context: Context): Decision {
  const { documentId, kind, title, link } = command;
  if (isAttached(review, documentId)) return [];
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
