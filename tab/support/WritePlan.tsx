import { answersTo } from '#domain/forms/answers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import { CommandForm, type Question } from '../forms/CommandForm.tsx';

const WHY: Question = {
  id: 'reason',
  label: 'Why the plan is changed',
  kind: 'text',
  required: true,
};

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
  const { form } = support;
  if (!form) return null;
  const last = plan?.versions.at(-1);
  const version = last ? last.version + (last.inForce ? 1 : 0) : 1;
  return (
    <CommandForm
      review={review}
      name={`supportPlan.${plan?.id ?? 'new'}.${version}`}
      open={plan ? 'Change the plan' : 'Write a support plan'}
      intro={form.intro}
      questions={version > 1 ? [WHY, ...form.fields] : form.fields}
      initial={last?.answers ?? {}}
      send={`Give ${review.reviewee.name} the plan`}
      said={`${review.reviewee.name} can read it and agree.`}
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
