import type { Situation } from '../situation.ts';
import { ruleFor } from './open.ts';
import { mayHear } from './mayHear.ts';
import type { Appeal, AppealOutcome, AppealSubject } from './state.ts';
import { isOffered } from '../offer.ts';
import { currentStatement } from '../statements/statement.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { byName } from '../../people/order.ts';

/** Appeals and complaints, for those who may see them. */
export type AppealsView = {
  rules: {
    rule: string;
    clause: string;
    text: string;
    against: { subject: AppealSubject; label: string }[];
    talkFirst: 'offered' | 'required';
  }[];
  canRaise: boolean;
  /** Why nothing can be appealed against yet; null if something can. */
  notYet: string | null;
  /** Newest first. */
  list: AppealView[];
};

export type AppealView = Omit<Appeal, 'hearer' | 'talk' | 'decision' | 'subject'> & {
  subject: string;
  rule: string | null;
  clause: string | null;
  talk: { who: string; on: string; note: string; settled: boolean } | null;
  hearer: PersonView | null;
  decision: { who: string; at: string; outcome: AppealOutcome; reasons: string; newVersion: number | null } | null;
  canTalk: boolean;
  canLodge: boolean;
  canWithdraw: boolean;
  canName: boolean;
  /** People who can hear it: nobody who took part. Empty unless the viewer names the hearer. */
  mayHear: PersonView[];
  canHear: boolean;
};

const SUBJECTS: Record<AppealSubject, string> = {
  statement: 'An entry in the statement',
  timescales: 'Timescales in the statement',
  pay: 'A decision about pay',
  process: 'How the review was carried out',
};

/** What one person sees of appeals, and what he or she can do in each (KM-56 to KM-58, KS-25, TA-28). */
export function viewAppeals({ review, actor: viewer, context }: Situation): AppealsView {
  const { pack } = context;
  const appeals = pack.appeals ?? [];
  const needsStatement = appeals.every(({ against }) => against.every((each) => each === 'statement'));
  const waits = needsStatement && !currentStatement(review)?.signatures.reviewer;
  return {
    rules: appeals.map(({ rule, clause, text, against, informalFirst }) => ({
      rule,
      clause,
      text,
      against: against.map((subject) => ({ subject, label: SUBJECTS[subject] })),
      talkFirst: informalFirst,
    })),
    canRaise: isOffered({ type: 'raiseAppeal', about: {}, situation: { review, actor: viewer, context } }),
    notYet: waits ? `There is no final ${pack.wording.statement} yet.` : null,
    list: review.appeals.map((appeal) => viewAppeal(appeal, { review, actor: viewer, context })).toReversed(),
  };
}

function viewAppeal(appeal: Appeal, { review, actor: viewer, context }: Situation): AppealView {
  const { subject, hearer, talk, decision, ...rest } = appeal;
  const rule = ruleFor(subject, context);
  const name = (oid: string) => viewPerson(oid, context).name;
  const may = (type: 'recordTalk' | 'lodgeAppeal' | 'withdrawAppeal' | 'nameHearer' | 'setHearing' | 'decideAppeal') =>
    isOffered({ type, about: { appealId: appeal.id }, situation: { review, actor: viewer, context } });
  const canName = rule?.heardBy === 'named' && may('nameHearer');
  return {
    ...rest,
    subject: SUBJECTS[subject],
    rule: rule?.rule ?? null,
    clause: rule?.clause ?? null,
    talk: talk && { who: name(talk.by), on: talk.on, note: talk.note, settled: talk.settled },
    hearer: hearer && viewPerson(hearer.oid, context),
    decision: decision && {
      who: name(decision.by),
      at: decision.at,
      outcome: decision.outcome,
      reasons: decision.reasons,
      newVersion: decision.newVersion,
    },
    canTalk: may('recordTalk'),
    canLodge: may('lodgeAppeal'),
    canWithdraw: may('withdrawAppeal'),
    canName,
    mayHear: canName
      ? mayHear(review, context)
          .map(({ oid }) => viewPerson(oid, context))
          .toSorted(byName)
      : [],
    canHear: may('setHearing') || may('decideAppeal'),
  };
}
