import type { Situation, ReviewNow } from '../situation.ts';
import { answerInWords, type Form, isEmpty } from '../../forms/form.ts';
import { formInUse, formOfVersion } from '../../forms/ownForms.ts';
import { formOfStatement } from '../forms.ts';
import { isOffered } from '../offer.ts';
import { chainOf, standingOf, whoRecommends } from './chain.ts';
import { versionToWrite } from './whoseTurn.ts';
import type { PayRecommendation } from './state.ts';
import { assessmentForm, overallOf } from '../statements/assessment.ts';
import { viewPerson } from '../../views/person.ts';

type PayAnswers = { id: string; label: string; text: string }[];

/** The pay part of a review: the recommendations, the people who pass them on, and the decision. */
export type PayView = {
  rule: string;
  clause: string;
  text: string;
  form: Form | null;
  /** The version that a new recommendation would get. */
  version: number;
  recommender: string;
  canRecommend: boolean;
  /** Why the viewer cannot write or change a recommendation; null if that is possible. */
  waits: string | null;
  /** Newest first. */
  list: PayRecommendationView[];
  canPassOn: boolean;
  canDecide: boolean;
  /** What those who decide see of the statement (KM-53); null before it is signed. */
  assessment: PayAnswers | null;
};

export type PayRecommendationView = {
  version: number;
  who: string;
  at: string;
  answers: PayRecommendation['answers'];
  read: PayAnswers;
  path: {
    name: string;
    who: string;
    state: 'agreed' | 'returned' | 'now' | 'ahead';
    at: string | null;
    comment: string | null;
  }[];
  decision: { who: string; at: string; agreed: boolean; reasons: string } | null;
};

/** What one person sees of pay; null if the policy, or the school's choice, has no pay part (KM-33, TA-27, KS-23). */
export function viewPay({ review, actor: viewer, context }: Situation): PayView | null {
  const { pay } = context.pack;
  const recommender = whoRecommends(review, context);
  if (!pay || !recommender) return null;
  const may = (type: 'recommendPay' | 'passPayOn' | 'decidePay') =>
    isOffered({ type, about: {}, situation: { review, actor: viewer, context } });
  return {
    rule: pay.rule,
    clause: pay.clause,
    text: pay.text,
    form: formInUse('pay', context)?.form ?? null,
    version: versionToWrite(review, context),
    recommender: viewPerson(recommender, context).name,
    canRecommend: may('recommendPay'),
    waits: recommender === viewer.oid ? null : `${viewPerson(recommender, context).name} writes it.`,
    list: review.pay.map((each) => viewRecommendation(each, { review, context })).toReversed(),
    canPassOn: may('passPayOn'),
    canDecide: may('decidePay'),
    assessment: relevantAssessment(pay.relevant, { review, context }),
  };
}

function viewRecommendation(recommendation: PayRecommendation, { review, context }: ReviewNow): PayRecommendationView {
  const { version, by, at, answers, formVersion, steps, decision } = recommendation;
  const name = (oid: string) => viewPerson(oid, context).name;
  const standing = standingOf(recommendation, { review, context });
  const decides = context.pack.pay?.decides;
  const links = chainOf(review, context).map((link, index) => {
    const step = steps[index];
    const now = standing.kind === 'with' && standing.oid === link.oid;
    return {
      name: link.name,
      who: name(step?.oid ?? link.oid),
      state: step
        ? step.agreed
          ? ('agreed' as const)
          : ('returned' as const)
        : now
          ? ('now' as const)
          : ('ahead' as const),
      at: step?.at ?? null,
      comment: step?.comment ?? null,
    };
  });
  return {
    version,
    who: name(by),
    at,
    answers,
    read: readBy(formOfVersion({ id: 'pay', version: formVersion, context }), answers),
    path: [
      ...links,
      {
        name: 'Decision',
        who: decides?.body ?? '',
        state: decision ? 'agreed' : standing.kind === 'toDecide' ? 'now' : 'ahead',
        at: decision?.at ?? null,
        comment: null,
      },
    ],
    decision: decision && {
      who: name(decision.by),
      at: decision.at,
      agreed: decision.agreed,
      reasons: decision.reasons,
    },
  };
}

function relevantAssessment(relevant: readonly string[], { review, context }: ReviewNow): PayAnswers | null {
  const signed = review.statements.findLast(({ signatures }) => signatures.reviewer);
  if (!signed) return null;
  const form = formOfStatement(signed, context);
  const asked = assessmentForm(review, context) ?? undefined;
  const objectives = signed.assessments.map(({ objectiveId, title, answers }) => ({
    id: objectiveId,
    label: title,
    text: readBy(asked, answers)
      .map(({ label, text }) => `${label}: ${text}`)
      .join('\n'),
  }));
  const overall = overallOf({ review, assessments: signed.assessments, context });
  return [
    ...objectives,
    ...(overall ? [{ id: 'overall', label: 'All together', text: `${overall.result}. ${overall.because}` }] : []),
    ...readBy({ ...form, fields: form.fields.filter(({ id }) => relevant.includes(id)) }, signed.answers),
  ];
}

function readBy(form: Form | undefined, answers: Readonly<Record<string, string>>): PayAnswers {
  return (form?.fields ?? [])
    .filter((field) => !isEmpty(field, answers[field.id] ?? ''))
    .map((field) => ({ id: field.id, label: field.label, text: answerInWords(field, answers[field.id] ?? '') }));
}
