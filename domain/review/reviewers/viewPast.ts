import type { ReviewNow } from '../situation.ts';
import { inOrderOfTime, isoIn } from '../../calendar/moments.ts';
import { inWordsOf } from '../../policies/packs.ts';
import type { PolicyPack, RuleRef } from '../../policies/policyPack.ts';
import { panelOf, reviewerCases } from './cases.ts';
import type { Review } from '../review.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

/** One change in who reviews. `from` is null for a panel, which is set as a whole. */
export type PastReviewer = RuleRef & {
  at: string;
  from: PersonView | null;
  to: PersonView[];
  why: string;
  reason: string | null;
  by: PersonView;
};

/**
 * Every change in who reviews, newest first (KM-20). Everybody who sees the review sees the change. Only the reviewee
 * and those who decide see the reasons that somebody wrote.
 */
export function viewPastReviewers(
  { withReasons }: { withReasons: boolean },
  { review, context }: ReviewNow,
): PastReviewer[] {
  const { pack, calendar } = context;
  const person = (oid: string) => viewPerson(oid, context);
  const { rule, clause } = panelOf(pack, review.staffGroup) ?? pack.covers;
  const changes = review.reviewers.changes.map((each) => ({
    rule: each.rule,
    clause: each.clause,
    at: isoIn(each.at, calendar.timeZone),
    from: person(each.fromOid),
    to: [person(each.toOid)],
    why: whyChanged({ id: each.case, review, pack }),
    reason: withReasons ? each.reason : null,
    by: person(each.by),
  }));
  const panels = review.reviewers.panels.map(({ at, memberOids, note, by }, index) => ({
    rule,
    clause,
    at: isoIn(at, calendar.timeZone),
    from: null,
    to: memberOids.map(person),
    why: index === 0 ? 'The panel was set' : 'The panel was changed',
    reason: withReasons ? note : null,
    by: person(by),
  }));
  return [...changes, ...panels].toSorted((a, b) => inOrderOfTime(b.at, a.at));
}

type WhyChangedArgs = { id: string; review: Review; pack: PolicyPack };

function whyChanged({ id, review: { staffGroup }, pack }: WhyChangedArgs): string {
  const known = reviewerCases(pack, staffGroup).find((each) => each.case === id);
  return known ? inWordsOf(pack, known.label) : 'A move to a new post';
}
