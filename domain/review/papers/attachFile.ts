import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { refusalOfEvent } from '../guards.ts';
import { refuseTakenId } from '../idsInCommands.ts';
import { isFreeFor } from '../named.ts';
import type { Decision } from '../part.ts';
import { isRefusal } from '../refusal.ts';
import type { Review } from '../review.ts';
import { attachedBefore } from './attachedBefore.ts';
import { findKind } from './documents.ts';
import type { AttachedFile } from './state.ts';

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
