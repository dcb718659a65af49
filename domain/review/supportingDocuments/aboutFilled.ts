import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { whoReceives } from '../objectives/whoApproves.ts';
import { otherOf } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { entriesFor, sharedVersions } from './papersOf.ts';
import { formOfPaper } from './formOfPaper.ts';

/**
 * A shared paper goes to the other of the two and to whoever gets a copy, and back and forth until both have signed.
 */
export function aboutFilled(review: Review, context: Context): MessageToSend[] {
  return entriesFor({ entries: context.pack.papers, review, context }).flatMap((paper): MessageToSend[] => {
    const version = sharedVersions(review, paper.id).at(-1);
    if (!version) return [];
    type ToldArgs = { kind: 'paperToRead' | 'paperCopy' | 'paperToSign' | 'paperSigned'; to: string; at: string };

    const told = ({ kind, to, at }: ToldArgs): MessageToSend =>
      message({
        name: kind,
        parts: { paperId: paper.id, version: version.version },
        fields: { to, aboutId: paper.id, at },
      });
    const { reviewer, reviewee } = version.signatures;
    const copy = paper.copyTo && whoReceives({ review, party: paper.copyTo, context });
    const copies =
      copy && version.by === review.reviewerOid && copy !== review.reviewerOid
        ? [told({ kind: 'paperCopy', to: copy, at: version.at })]
        : [];
    if (reviewee) return [...copies, told({ kind: 'paperSigned', to: review.reviewerOid, at: reviewee.at })];
    if (reviewer) return [...copies, told({ kind: 'paperToSign', to: review.revieweeOid, at: reviewer.at })];
    return [...copies, told({ kind: 'paperToRead', to: otherOf(review, version.by), at: version.at })];
  });
}

/** The reviewer signs what was shared, then the reviewee (PA-13, PA-14). */
export function askedAboutFilled(review: Review, context: Context): Request[] {
  return entriesFor({ entries: context.pack.papers, review, context }).flatMap((paper): Request[] => {
    const version = sharedVersions(review, paper.id).at(-1);
    if (!paper.signedByBoth || !version || version.signatures.reviewee) return [];
    const { title } = formOfPaper(paper, context).form;
    return [
      {
        kind: 'signPaper',
        to: version.signatures.reviewer ? review.revieweeOid : review.reviewerOid,
        title: `Sign “${title}”`,
        aboutId: paper.id,
        section: 'preparing',
        rule: paper.rule,
        clause: paper.clause,
      },
    ];
  });
}
