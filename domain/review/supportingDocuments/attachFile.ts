import { z } from 'zod';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { tiedFromTheStart } from '../objectives/tiedFromTheStart.ts';
import { isRefusal } from '../refusal.ts';
import { attachedBefore } from './attachedBefore.ts';
import { attaching, attachLink } from './attachLink.ts';
import { findKind } from './documents.ts';
import { entriesFor } from './papersOf.ts';

/** Attaches a file whose content has been checked and stored. Whoever may attach a link may attach a file. */
export const attachFile = command('attachFile', {
  fields: {
    ...attaching,
    file: z.strictObject({ name: z.string(), type: z.string(), size: z.number(), sha256: z.string().exactOptional() }),
  },
  ids: attachLink.ids,
  by: attachLink.by,
  sees: ['whole'],
  mark: () => null,
  decide: ({ documentId, kind, title, file, objectiveId }, { review, actor, context }) => {
    const before = attachedBefore(review, { documentId, kind, title, link: null, file, by: actor.oid });
    if (before) return before;
    const known = findKind(kind, { review, context });
    if (isRefusal(known)) return known;
    const tied = tiedFromTheStart({ objectiveId, thing: 'document', thingId: documentId }, { review, actor });
    if (isRefusal(tied)) return tied;
    return [{ type: 'documentAttached', documentId, kind, title, link: null, file }, ...tied];
  },
  example: ({ kind }, { review, context }) => {
    const chosen = kind ?? entriesFor({ entries: context.pack.documents, review, context })[0]?.id;
    const file = { name: 'document.pdf', type: 'application/pdf', size: 1 };
    return chosen === undefined ? undefined : { documentId: SOMETHING_NEW, kind: chosen, title: SOME_WORDS, file };
  },
});
