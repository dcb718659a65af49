import type { ReviewNow } from '../situation.ts';
import { panel as panelFlag } from '../../limits/panel.ts';
import { hasRole, type Person } from '../../people/person.ts';
import { roleThat } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import { barredFromOtherParts } from '../moderation/otherParts.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { atField } from '../atField.ts';
import { adviserRow, panelOf } from './cases.ts';
import type { ReviewersEvent } from './events.ts';
import { presentPanel } from './state.ts';

type PanelToSet = { memberOids: string[]; leadOid: string; note: string | null };

/** A panel that the policy allows, or a refusal with each reason at its field. */
export function newPanel(
  { memberOids, leadOid, note, field }: PanelToSet & { field: string },
  { review, context }: ReviewNow,
): ReviewersEvent | Refusal {
  const limit = panelOf(context.pack, review.staffGroup);
  if (!limit) return refuse({ refused: 'invalid', message: 'By this policy no panel reviews here.' });
  const members = memberOids.flatMap((oid) => context.person(oid) ?? []);
  if (members.length < memberOids.length)
    return atField({ field, code: 'notFound', message: 'Choose governors from the school’s register.' });
  const flag = panelFlag(limit, { members, revieweeOid: review.revieweeOid });
  if (flag?.force === 'must')
    return refuse({
      refused: 'overLimit',
      message: flag.message,
      ref: flag,
      fields: [{ field, message: flag.message }],
    });
  if (!memberOids.includes(leadOid))
    return atField({ field: 'leadOid', code: 'invalid', message: 'One of the panel leads it.' });
  const advise = advisers(review, context);
  if (memberOids.some((oid) => advise.includes(oid)))
    return atField({ field, code: 'invalid', message: 'The adviser to the panel is not on it.' });
  return { type: 'panelSet', memberOids, leadOid, note };
}

/**
 * People who could join the panel or are on it: governors except the reviewee, the adviser to the panel (KM-14), and
 * whoever checks the statement (KM-48).
 */
export function mayJoinPanel(review: Review, context: Context): Person[] {
  const others = [review.revieweeOid, ...advisers(review, context), ...barredFromOtherParts(review, context)];
  return context
    .everybody()
    .filter((person) => roleThat('governs', person))
    .filter(({ oid }) => !others.includes(oid));
}

/** A panel that the policy would allow and that is not set already; undefined if the governors cannot form one. */
export function somePanel(review: Review, context: Context): PanelToSet | undefined {
  const isFoundation = (person: Person) => Number(hasRole(person, 'foundationGovernor'));
  const governors = mayJoinPanel(review, context).toSorted((a, b) => isFoundation(b) - isFoundation(a));
  const present = presentPanel(review);
  return (panelOf(context.pack, review.staffGroup)?.sizes ?? [])
    .map((size) => governors.slice(0, size).map(({ oid }) => oid))
    .flatMap((memberOids) => {
      const isSet = present !== undefined && sameMembers(present.memberOids, memberOids);
      const leadOid = memberOids.find((oid) => !isSet || oid !== present.leadOid);
      return leadOid === undefined ? [] : [{ memberOids, leadOid, note: null }];
    })
    .find((each) => !isRefusal(newPanel({ ...each, field: 'memberOids' }, { review, context })));
}

/** Whether two panels have the same members, whoever leads. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((oid) => b.includes(oid));
}

function advisers({ access, staffGroup }: Review, { pack }: Context): string[] {
  const rule = adviserRow(pack, staffGroup)?.rule;
  return access.grants.filter((grant) => grant.ended === null && grant.rule === rule).map(({ oid }) => oid);
}
