import type { Context } from '../context.ts';
import { type Asked, message } from '../message.ts';
import { whoReceives } from '../objectives/whoApproves.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { entriesFor, otherOf, sharedVersions } from './papersOf.ts';
import { formOfPaper } from './formOfPaper.ts';

/** A paper that was shared: to the other of the two, to whoever gets a copy, and back and forth until both have signed. */
export function aboutFilled(review: Review, context: Context): Asked[] {
  return entriesFor(context.pack.papers, review, context).flatMap((paper): Asked[] => {
    const version = sharedVersions(review, paper.id).at(-1);
    if (!version) return [];
    const told = (kind: 'paperToRead' | 'paperCopy' | 'paperToSign' | 'paperSigned', to: string, at: string): Asked =>
      message(kind, { paperId: paper.id, version: version.version }, { to, aboutId: paper.id, at });
    const { reviewer, reviewee } = version.signatures;
    const copy = paper.copyTo && whoReceives(review, paper.copyTo, context);
    const copies =
      copy && version.by === review.reviewerOid && copy !== review.reviewerOid
        ? [told('paperCopy', copy, version.at)]
        : [];
    if (reviewee) return [...copies, told('paperSigned', review.reviewerOid, reviewee.at)];
    if (reviewer) return [...copies, told('paperToSign', review.revieweeOid, reviewer.at)];
    return [...copies, told('paperToRead', otherOf(review, version.by), version.at)];
  });
}

/** The reviewer signs what was shared, then the reviewee (PA-13, PA-14). */
export function askedAboutFilled(review: Review, context: Context): Request[] {
  return entriesFor(context.pack.papers, review, context).flatMap((paper): Request[] => {
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
