import { z } from 'zod';
import { command } from '../command.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { signablePaper, storedBy } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { policyId } from './fields.ts';
import { findPaper } from './findPaper.ts';
import { entriesFor, sharedVersions } from './papersOf.ts';

/** The reviewer signs first, which fixes what is signed; the reviewee signs that and nothing else (PA-13, PA-14, X-08). */
export const signPaper = command('signPaper', {
  fields: {
    paperId: policyId,
    version: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text'),
  },
  ids: { paperId: 'policy' },
  by: ['reviewee', 'reviewer'],
  decide: ({ paperId, version: signed, textHash }, { review, actor, context }) => {
    const paper = findPaper(paperId, review, context);
    if (isRefusal(paper)) return paper;
    if (!paper.signedByBoth) return refuse('invalid', 'The policy asks for no signatures on this.', paper);
    const version = sharedVersions(review, paper.id).at(-1);
    if (!version) return refuse('notYet', 'Nothing has been shared yet that could be signed.', paper);
    if (version.version !== signed) return refuse('stale', 'There is a newer version. Read it before you sign.', paper);
    const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
    if (version.signatures[party]) return [];
    if (party === 'reviewee' && !version.signatures.reviewer)
      return refuse('notYet', `The ${context.pack.wording.reviewer} signs first; you will be asked then.`, paper);
    const stands = signablePaper(review, { paper, version }, context);
    if (stands.textHash !== textHash)
      return refuse('stale', 'The text has changed since you opened it. Read it again before you sign.', paper);
    return [
      {
        type: 'paperSigned',
        paperId,
        version: version.version,
        party,
        textHash,
        ...storedBy(stands, party === 'reviewer'),
        signer: signerOf(actor, party),
      },
    ];
  },
  example: (about, { review, context }) => {
    const papers = entriesFor(context.pack.papers, review, context).filter(({ signedByBoth }) => signedByBoth);
    const [paper] = papers.filter(({ id }) =>
      about.paperId === undefined ? sharedVersions(review, id).length > 0 : id === about.paperId,
    );
    const version = paper && sharedVersions(review, paper.id).at(-1);
    if (!version) return undefined;
    const { textHash } = signablePaper(review, { paper, version }, context);
    return { paperId: paper.id, version: version.version, textHash, ...about };
  },
});
