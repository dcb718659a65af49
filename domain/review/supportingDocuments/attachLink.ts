import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { tiedFromTheStart } from '../objectives/tiedFromTheStart.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { attachedBefore } from './attachedBefore.ts';
import { findKind } from './documents.ts';
import { httpsLink, policyId } from './fields.ts';
import { entriesFor } from './papersOf.ts';

/** Where a school keeps its documents in Microsoft 365: SharePoint, OneDrive and Teams. */
const KEPT_AT = [
  '.sharepoint.com',
  '.sharepoint.us',
  'teams.microsoft.com',
  '.cloud.microsoft',
  'onedrive.live.com',
  '1drv.ms',
];

/** The fields of every attachment, whether link or file; the objective is that from whose card it was attached. */
export const attaching = { documentId: id, kind: policyId, title: words('The title', 200), objectiveId: id.optional() };

/** Attaches a link to a document in the school's own Microsoft 365 (KM-11). Other addresses are refused. */
export const attachLink = command('attachLink', {
  fields: {
    ...attaching,
    link: httpsLink,
  },
  ids: { documentId: { names: 'document' }, objectiveId: 'existing' },
  by: ['reviewee', 'reviewer', 'headteacher'],
  sees: ['whole'],
  decide: ({ documentId, kind, title, link, objectiveId }, { review, actor, context }) => {
    const before = attachedBefore(review, { documentId, kind, title, link, file: null, by: actor.oid });
    if (before) return before;
    const known = findKind(kind, { review, context });
    if (isRefusal(known)) return known;
    const hostname = /^https:\/\/([^/?#:@]+)(?=[/?#:]|$)/.exec(link.toLowerCase())?.[1] ?? '';
    if (!KEPT_AT.some((place) => (place.startsWith('.') ? hostname.endsWith(place) : hostname === place))) {
      const message =
        'Link to SharePoint, OneDrive or Teams, where the school decides who can open it. Attach anything else as a file.';
      return refuse({ refused: 'invalid', message, ref: known, fields: [{ field: 'link', message }] });
    }
    const tied = tiedFromTheStart({ objectiveId, thing: 'document', thingId: documentId }, { review, actor });
    if (isRefusal(tied)) return tied;
    return [{ type: 'documentAttached', documentId, kind, title, link, file: null }, ...tied];
  },
  example: ({ kind }, { review, context }) => {
    const chosen = kind ?? entriesFor({ entries: context.pack.documents, review, context })[0]?.id;
    if (chosen === undefined) return undefined;
    return {
      documentId: SOMETHING_NEW,
      kind: chosen,
      title: SOME_WORDS,
      link: 'https://school.sharepoint.com/sites/staff/document.docx',
    };
  },
});
