import { z } from 'zod';
import type { Person } from '../../people/person.ts';
import { command } from '../command.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { signablePaper, storedBy } from '../signed/signable.ts';
import { signerOf } from '../signed/signer.ts';
import { policyId } from './fields.ts';
import { findPaper, ruleOfPaper } from './findPaper.ts';
import { entriesFor, sharedVersions } from './papersOf.ts';

/** The reviewer signs first, which fixes what is signed. The reviewee signs exactly that (PA-13, PA-14, X-08). */
export const signPaper = command('signPaper', {
  fields: {
    paperId: policyId,
    version: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text'),
  },
  ids: { paperId: 'policy' },
  by: ['reviewee', 'reviewer'],
  done: ({ paperId, version }, { review, actor }) => {
    const last = sharedVersions(review, paperId).at(-1);
    return last?.version === version && last.signatures[partyOf(review, actor)] !== null;
  },
  seen: {
    version: {
      now: ({ paperId }, { review }) => sharedVersions(review, paperId).at(-1)?.version,
      changed: 'There is a newer version. Read it before you sign.',
      rule: ruleOfPaper,
    },
    textHash: {
      now: (said, situation) => {
        const paper = ruleOfPaper(said, situation);
        const version = sharedVersions(situation.review, said.paperId).at(-1);
        if (!paper?.signedByBoth || !version) return undefined;
        return signablePaper({ review: situation.review, given: { paper, version }, context: situation.context })
          .textHash;
      },
      changed: 'The text has changed since you opened it. Read it again before you sign.',
      rule: ruleOfPaper,
    },
  },
  decide: ({ paperId, textHash }, { review, actor, context }) => {
    const paper = findPaper(paperId, { review, context });
    if (isRefusal(paper)) return paper;
    if (!paper.signedByBoth)
      return refuse({ refused: 'invalid', message: 'The policy asks for no signatures on this.', ref: paper });
    const version = sharedVersions(review, paper.id).at(-1);
    if (!version)
      return refuse({ refused: 'notYet', message: 'Nothing has been shared yet that could be signed.', ref: paper });
    const party = partyOf(review, actor);
    if (party === 'reviewee' && !version.signatures.reviewer)
      return refuse({
        refused: 'notYet',
        message: `The ${context.pack.wording.reviewer} signs first; you will be asked then.`,
        ref: paper,
      });
    const stands = signablePaper({ review, given: { paper, version }, context });
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
    const papers = entriesFor({ entries: context.pack.papers, review, context }).filter(
      ({ signedByBoth }) => signedByBoth,
    );
    const [paper] = papers.filter(({ id }) =>
      about.paperId === undefined ? sharedVersions(review, id).length > 0 : id === about.paperId,
    );
    const version = paper && sharedVersions(review, paper.id).at(-1);
    if (!version) return undefined;
    const { textHash } = signablePaper({ review, given: { paper, version }, context });
    return { paperId: paper.id, version: version.version, textHash, ...about };
  },
});

const partyOf = ({ revieweeOid }: Review, { oid }: Person) => (oid === revieweeOid ? 'reviewee' : 'reviewer');
