import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';

/** The id of a paper, a kind of document or a kind of view, as the policy has it. */
const policyId = z.string().regex(/^[a-z][a-zA-Z]{0,59}$/);
const listOf = (label: string, most: number) => z.array(words(label, 300)).max(most, `At most ${most} can be kept.`);

export const papersCommands = [
  oldCommand('sharePaper', { paperId: policyId, version: z.int().positive(), answers: answersSchema }),
  oldCommand('signPaper', {
    paperId: policyId,
    version: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text'),
  }),
  oldCommand('attachLink', {
    documentId: id,
    kind: policyId,
    title: words('Title', 200),
    link: z
      .url({ protocol: /^https$/, error: 'Give an address that begins with https://.' })
      .max(2000, 'This address is too long.'),
  }),
  oldCommand('removeDocument', { documentId: id }),
  oldCommand('proposeEvidence', {
    revision: z.int().nonnegative(),
    kinds: listOf('Kind of evidence', 20),
    criteria: listOf('Criterion', 20),
  }),
  oldCommand('agreeEvidence', { revision: z.int().positive() }),
  oldCommand('addEvidence', {
    evidenceId: id,
    kind: words('Kind of evidence', 300),
    what: words('What it is', 300),
    text: words('What it shows'),
    collectedOn: z.iso.date({ error: 'Give the day on which it was collected.' }),
    from: words('Who gives it', 200),
    /** Empty is not refused here: the policy's own rule says why it must be said (KM-28). */
    howKnown: z.string().trim().max(2000, 'Say it in at most 2,000 characters.'),
  }),
  oldCommand('withdrawEvidence', { evidenceId: id, reason: words('Reason', 2000) }),
  oldCommand('sharePack', { meetingId: id, criteria: listOf('Criterion', 20), note: words('Note', 2000).nullable() }),
  oldCommand('askForViews', {
    askingId: id,
    view: policyId,
    of: z.array(id).min(1, 'Choose whom to ask.').max(12, 'Ask at most twelve people at once.'),
    purpose: words('What you would like to know, and what for', 2000),
    meetingId: id.nullable(),
  }),
  oldCommand('agreeToAsking', { askingId: id }),
  oldCommand('declineAsking', { askingId: id, comment: words('Comment', 2000).nullable() }),
  oldCommand('withdrawAsking', { askingId: id }),
  oldCommand('giveView', { askingId: id, answers: answersSchema }),
  oldCommand('declineView', { askingId: id }),
] as const;

export type PapersCommand = z.infer<(typeof papersCommands)[number]>;

const asked: Standing = {
  id: 'viewGiver',
  inWords: 'somebody whose view is asked for',
  isHeldBy: (review, { oid }, _context, given) =>
    'askingId' in given &&
    review.papers.askings.some(
      ({ id: each, invited }) => each === given.askingId && invited.some((one) => one.oid === oid),
    ),
};

export const papersPermits: Permits<PapersCommand> = {
  sharePaper: ['reviewee', 'reviewer'],
  signPaper: ['reviewee', 'reviewer'],
  attachLink: ['reviewee', 'reviewer', 'headteacher'],
  removeDocument: ['reviewee', 'reviewer', 'headteacher'],
  proposeEvidence: ['reviewee', 'reviewer'],
  agreeEvidence: ['reviewee', 'reviewer'],
  addEvidence: ['reviewee', 'reviewer'],
  withdrawEvidence: ['reviewee', 'reviewer'],
  sharePack: ['reviewer'],
  askForViews: ['reviewee', 'reviewer'],
  agreeToAsking: ['reviewee'],
  declineAsking: ['reviewee'],
  withdrawAsking: ['reviewee', 'reviewer'],
  giveView: [asked],
  declineView: [asked],
};
