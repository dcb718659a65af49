import type { Person } from '../../people/person.ts';
import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import type { Situation } from '../situation.ts';
import type { ReviewEvent } from '../events.ts';
import { tookPart } from './involved.ts';
import type { AppealRule } from './open.ts';

/** Somebody hears an appeal, and is let in for it where he or she does not see the review anyway (KM-58). */
export function heardBy(
  person: Person,
  { appealId, rule }: { appealId: string; rule: AppealRule },
  { review, context }: Situation,
): ReviewEvent[] {
  const { oid } = person;
  const ref = { rule: rule.hearerRule ?? rule.rule, clause: rule.clause };
  const given = giveAccess({ oid, sees: 'statement', purpose: 'Hears an appeal', about: appealId, ref }, context);
  const named: ReviewEvent = { type: 'appealHearerNamed', appealId, oid, grantId: given.grantId };
  return accessTo(review, person, context).has('whole') ? [named] : [named, given];
}

/** A complaint that goes to the headteacher; to the chair of governors where the headteacher is one of the two (KS-25). */
export function heardByHeadteacher(appealId: string, rule: AppealRule, situation: Situation): ReviewEvent[] {
  if (rule.heardBy !== 'headteacher') return [];
  const { review, context } = situation;
  const hearers = [context.holderOf('headteacher'), context.holderOf('chairOfGovernors')];
  const hearer = hearers.find((person) => person && !tookPart(review).includes(person.oid));
  return hearer ? heardBy(hearer, { appealId, rule }, situation) : [];
}
