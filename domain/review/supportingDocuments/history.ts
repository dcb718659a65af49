import type { InWords } from '../part.ts';
import type { SupportingDocumentsEvent } from './events.ts';

export const history: InWords<SupportingDocumentsEvent> = {
  paperShared: ({ paperId, version }, { context: { pack } }) => `Shared ${titleOf(paperId, pack)}, version ${version}`,
  paperSigned: ({ paperId, version, party }, { context: { pack } }) =>
    `Signed ${titleOf(paperId, pack)}, version ${version}, as ${party}`,
  documentAttached: ({ kind, file }, { context: { pack } }) =>
    `Attached ${file ? 'a file' : 'a link'}: ${pack.documents.find(({ id }) => id === kind)?.name ?? 'document'}`,
  documentRemoved: () => 'Took away something that was attached',
  fixedBeforeFound: () => 'Took over the evidence and criteria that the review before had fixed',
  evidenceProposed: () => 'Proposed which other evidence will count, and by which criteria',
  evidenceAgreed: () => 'Agreed which other evidence will count, and by which criteria',
  evidenceAdded: () => 'Shared a piece of evidence',
  evidenceWithdrawn: () => 'Withdrew a piece of evidence',
  packShared: () => 'Shared what will be used at the meeting',
  viewsAskedFor: ({ of }) =>
    of.length === 1 ? 'Asked for somebody’s view' : `Asked for the views of ${of.length} people`,
  askingDecided: ({ agreed }) => (agreed ? 'Agreed to others being asked' : 'Did not agree to others being asked'),
  askingWithdrawn: () => 'No longer asks for others’ views',
  viewGiven: () => 'Gave a view',
  viewDeclined: () => 'Would rather give no view',
};

function titleOf(
  paperId: string,
  {
    papers,
    forms,
  }: {
    papers: readonly { id: string; form: string }[];
    forms: Readonly<Record<string, { title: string } | undefined>>;
  },
) {
  const form = papers.find(({ id }) => id === paperId)?.form ?? '';
  const { title = 'a paper' } = forms[form] ?? {};
  return `“${title}”`;
}
