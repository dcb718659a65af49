import type { Person } from '../../people/person.ts';
import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import type { Situation } from '../situation.ts';
import type { ReviewEvent } from '../events.ts';
import { tookPart } from './involved.ts';
import type { AppealRule } from './open.ts';

type HeardByArgs = { person: Person; given: { appealId: string; rule: AppealRule }; situation: Situation };

/** Somebody hears an appeal, and gets access for it if he or she does not see the review anyway (KM-58). */
export function heardBy({
  person,
  given: { appealId, rule },
  situation: { review, context },
}: HeardByArgs): ReviewEvent[] {
  const { oid } = person;
  const ref = { rule: rule.hearerRule ?? rule.rule, clause: rule.clause };
  const given = giveAccess({ oid, sees: 'statement', purpose: 'Hears an appeal', about: appealId, ref }, context);
  const named: ReviewEvent = { type: 'appealHearerNamed', appealId, oid, grantId: given.grantId };
  return accessTo({ review, person, context }).has('whole') ? [named] : [named, given];
}

type HeardByHeadteacherArgs = { appealId: string; rule: AppealRule; situation: Situation };

/** A complaint goes to the headteacher, or to the chair of governors if the headteacher is one of the two (KS-25). */
export function heardByHeadteacher({ appealId, rule, situation }: HeardByHeadteacherArgs): ReviewEvent[] {
  if (rule.heardBy !== 'headteacher') return [];
  const { review, context } = situation;
  const hearers = [context.holderOf('headteacher'), context.holderOf('chairOfGovernors')];
  const hearer = hearers.find((person) => person && !tookPart(review).includes(person.oid));
  return hearer ? heardBy({ person: hearer, given: { appealId, rule }, situation }) : [];
}
