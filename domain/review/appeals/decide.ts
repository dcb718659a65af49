import { dateInWords } from '../../calendar/inWords.ts';
import { isBefore } from '../../calendar/moments.ts';
import { accessTo } from '../access/accessTo.ts';
import { endAccess, giveAccess } from '../access/give.ts';
import { appealAfterModeration } from '../../limits/appealAfterModeration.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import { obligations } from '../obligations.ts';
import { isModerationComplete } from '../moderation/procedure.ts';
import type { Decides, Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { newStatementVersion } from '../statements/revise.ts';
import { currentStatement } from '../statements/statement.ts';
import { realMoment } from '../when.ts';
import type { AppealsCommand } from './commands.ts';
import { tookPart } from './involved.ts';
import type { Appeal } from './state.ts';

type Of<Type extends AppealsCommand['type']> = Extract<AppealsCommand, { type: Type }>;
type AppealRule = NonNullable<PolicyPack['appeals']>[number];

/** Appeals and complaints: talked over first, then heard by somebody who took no part (KM-56 to KM-58, KS-25, TA-28). */
export const appealsDecide: Decides<AppealsCommand> = {
  raiseAppeal: raise,
  recordTalk: (review, { appealId, on, note, settled }, context) =>
    withOpen(review, appealId, context, (appeal, rule) => {
      const message = unlikelyDay(on, appeal, context);
      if (message) return refuse('invalid', message, rule, [{ field: 'on', message }]);
      const { talk } = appeal;
      if (talk?.on === on && talk.note === note && talk.settled === settled) return [];
      return [{ type: 'appealTalkedOver', appealId, on, note, settled }];
    }),
  lodgeAppeal: (review, { appealId }, context) =>
    withOpen(review, appealId, context, (appeal, rule) => {
      if (appeal.state === 'lodged') return [];
      if (rule.informalFirst === 'required' && !appeal.talk)
        return refuse('notYet', `${rule.text} Record the talk first.`, rule);
      return [{ type: 'appealLodged', appealId }, ...heardByHeadteacher(review, appealId, rule, context)];
    }),
  nameHearer: name,
  setHearing: (review, { appealId, start, place }, context) =>
    withOpen(review, appealId, context, (appeal) => {
      const moment = realMoment(start, 'start', context);
      if (isRefusal(moment)) return moment;
      const message = 'This time has passed.';
      if (!isBefore(context.now, moment.toInstant()))
        return refuse('inThePast', message, null, [{ field: 'start', message }]);
      const at = moment.toInstant().toString();
      if (appeal.hearing?.start === at && appeal.hearing.place === place) return [];
      return [{ type: 'appealHearingSet', appealId, start: at, place }];
    }),
  withdrawAppeal: (review, { appealId }, context) => {
    if (review.appeals.some(({ id, withdrawnAt }) => id === appealId && withdrawnAt !== null)) return [];
    return withOpen(review, appealId, context, ({ hearer }) => [
      { type: 'appealWithdrawn', appealId },
      ...ended(hearer, review),
    ]);
  },
  decideAppeal: decideIt,
};

function raise(review: Review, command: Of<'raiseAppeal'>, context: Context): Decision {
  const { appealId, subject, entry, reasons, talkFirst } = command;
  if (review.appeals.some(({ id }) => id === appealId)) return [];
  const rule = ruleFor(subject, context);
  if (!rule) {
    const message = 'This policy knows no appeal against that.';
    return refuse('invalid', message, null, [{ field: 'subject', message }]);
  }
  if (subject === 'statement' && !currentStatement(review)?.signatures.reviewer)
    return refuse(
      'notYet',
      `There is no final ${context.pack.wording.statement} yet. Ask for changes to the draft.`,
      rule,
    );
  if (rule.informalFirst === 'required' && !talkFirst) {
    return refuse('notYet', rule.text, rule, [{ field: 'talkFirst', message: 'Talk it over first.' }]);
  }
  return [{ type: 'appealRaised', appealId, subject, entry, reasons, talkFirst }];
}

function name(review: Review, { appealId, oid }: Of<'nameHearer'>, context: Context): Decision {
  return withOpen(review, appealId, context, (appeal, rule) => {
    if (appeal.hearer?.oid === oid) return [];
    if (appeal.state === 'talking') return refuse('notYet', 'It is talked over first.', rule);
    const person = context.person(oid);
    const waits = waitsForModeration(review, context);
    if (waits) return waits;
    const atField = (message: string) => refuse('invalid', message, rule, [{ field: 'oid', message }]);
    if (!person) return atField('Choose somebody from the school’s register.');
    if (tookPart(review).includes(person.oid))
      return atField(`${person.displayName} took part in the review. Choose somebody who did not.`);
    return [...ended(appeal.hearer, review), ...heardBy(person, { review, appealId, rule }, context)];
  });
}

/** How the reason for a new version begins. */
const OUTCOMES = {
  upheld: 'The appeal was upheld.',
  partlyUpheld: 'The appeal was upheld in part.',
  notUpheld: 'The appeal was not upheld.',
} as const;

function decideIt(review: Review, command: Of<'decideAppeal'>, context: Context): Decision {
  const { appealId, outcome, reasons, newStatement } = command;
  return withOpen(review, appealId, context, (appeal, rule) => {
    const current = currentStatement(review);
    const changes = newStatement && outcome !== 'notUpheld';
    if (newStatement && outcome === 'notUpheld') {
      const message = 'The statement only changes where the appeal is upheld, or in part.';
      return refuse('invalid', message, rule, [{ field: 'newStatement', message }]);
    }
    if (changes && !current?.signatures.reviewer)
      return refuse('notYet', 'There is a draft in hand already, which can be changed as it is.', rule);
    const newVersion = changes && current ? current.version + 1 : null;
    const revised = newVersion === null ? [] : [newStatementVersion(review, `${OUTCOMES[outcome]} ${reasons}`)];
    return [
      { type: 'appealDecided', appealId, outcome, reasons, newVersion },
      ...revised,
      ...ended(appeal.hearer, review),
    ];
  });
}

/** A complaint that goes to the headteacher; to the chair of governors where the headteacher is one of the two (KS-25). */
function heardByHeadteacher(review: Review, appealId: string, rule: AppealRule, context: Context): ReviewEvent[] {
  if (rule.heardBy !== 'headteacher') return [];
  const hearers = [context.holderOf('headteacher'), context.holderOf('chairOfGovernors')];
  const hearer = hearers.find((person) => person && !tookPart(review).includes(person.oid));
  return hearer ? heardBy(hearer, { review, appealId, rule }, context) : [];
}

/** Somebody hears an appeal, and is let in for it where he or she does not see the review anyway (KM-58). */
function heardBy(
  { oid, ...person }: Person,
  { review, appealId, rule }: { review: Review; appealId: string; rule: AppealRule },
  context: Context,
): ReviewEvent[] {
  const ref = { rule: rule.hearerRule ?? rule.rule, clause: rule.clause };
  const given = giveAccess({ oid, sees: 'statement', purpose: 'Hears an appeal', about: appealId, ref }, context);
  const named: ReviewEvent = { type: 'appealHearerNamed', appealId, oid, grantId: given.grantId };
  return accessTo(review, { oid, ...person }, context).has('whole') ? [named] : [named, given];
}

/** The hearer's access lasts as long as the appeal. */
function ended(hearer: Appeal['hearer'], { access }: Review): ReviewEvent[] {
  return endAccess(access.grants.filter(({ id, oid }) => id === hearer?.grantId && oid === hearer.oid));
}

/** An appeal is heard only when moderation of the statement is complete (KM-57). */
function waitsForModeration(review: Review, context: Context): Refusal | undefined {
  const moderating = context.pack.obligations.filter(({ topic }) => topic === 'moderation').map(({ id }) => id);
  const open = obligations(review, context).find(
    ({ obligation, state }) =>
      moderating.includes(obligation) && state !== 'done' && state !== 'withdrawn' && state !== 'ahead',
  );
  const flags = limitsOf(context.pack, 'appealAfterModeration', review.staffGroup).flatMap(
    (limit) =>
      appealAfterModeration(limit, {
        state: isModerationComplete(review, context.pack) ? 'complete' : 'open',
        dueOn: open ? atSchool(open.due, context).toPlainDate().toString() : null,
      }) ?? [],
  );
  return flags[0] && refuse('notYet', flags[0].message, flags[0]);
}

function unlikelyDay(on: string, { raisedAt }: Appeal, context: Context): string | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  const raised = atSchool(raisedAt, context).toPlainDate().subtract({ months: 3 }).toString();
  if (on > today) return `${dateInWords(on, today)} is still to come. Record the talk once it was held.`;
  return on < raised ? 'This is long before the matter was raised. Give the day of the talk about it.' : undefined;
}

/** What the policy says of an appeal against something; undefined where it knows none. */
export function ruleFor(subject: Appeal['subject'], { pack }: Pick<Context, 'pack'>): AppealRule | undefined {
  return pack.appeals?.find(({ against }) => against.includes(subject));
}

function withOpen(
  review: Review,
  appealId: string,
  context: Context,
  decide: (appeal: Appeal, rule: AppealRule) => Decision,
): Decision {
  const appeal = review.appeals.find(({ id }) => id === appealId);
  const rule = appeal && ruleFor(appeal.subject, context);
  if (!appeal || !rule) return refuse('notFound', 'There is no such appeal in this review.');
  return appeal.state === 'ended' ? refuse('alreadyDone', 'This has ended.', rule) : decide(appeal, rule);
}
