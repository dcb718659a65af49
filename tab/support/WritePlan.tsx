import { answersTo } from '#domain/forms/answers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm, type Question } from '../forms/CommandForm.tsx';

/** Writes a support plan, or changes the existing one, in the policy's own form. The other person then agrees to it. */
export function WritePlan({
  review,
  support,
  plan,
}: {
  review: ReviewView;
  support: SupportView;
  plan: SupportPlanView | undefined;
}) {
  const { t } = useWords();
  const { form } = support;
  const why: Question = { id: 'reason', label: t('Why the plan is changed'), kind: 'text', required: true };
  if (!form) return null;
  const last = plan?.versions.at(-1);
  const version = last ? last.version + (last.inForce ? 1 : 0) : 1;
  return (
    <CommandForm
      review={review}
      name={`supportPlan.${plan?.id ?? 'new'}.${version}`}
      open={t(plan ? 'Change the plan' : 'Write a support plan')}
      opens="onPage"
      intro={form.intro && <SchoolsWords>{form.intro}</SchoolsWords>}
      questions={version > 1 ? [why, ...form.fields] : form.fields}
      initial={last?.answers ?? {}}
      send={t('Give {name} the plan', { name: review.reviewee.name })}
      said={t('{name} can read it and agree.', { name: review.reviewee.name })}
      command={({ reason = '', ...values }, id) => ({
        type: 'writeSupportPlan',
        planId: plan?.id ?? id,
        version,
        answers: answersTo(form, values),
        reason: reason.trim() || null,
      })}
    />
  );
}
