import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { answersTo } from '#domain/forms/answers.ts';
import type { FeedbackAskedOfYou } from '#domain/review/supportingDocuments/viewFeedbackRequests.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { FormFields } from '../forms/FormFields.tsx';
import type { Values } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';

const NOTHING: Values = {};

/**
 * The short form for somebody who is asked for a view, and who sees nothing else of the review. Nobody has to answer.
 */
export function GiveView({ review, asked }: { review: ReviewView; asked: FeedbackAskedOfYou }) {
  const [, go] = useLocation();
  return (
    <Section title={`Your view of the work of ${review.reviewee.name}`}>
      <Panel kind="first">
        <ReviewForm
          review={review}
          draft={`view.${review.id}.${asked.id}`}
          initial={NOTHING}
          label="Your view"
          send="Send it"
          said="Sent. Thank you."
          command={(values) => ({ type: 'giveView', askingId: asked.id, answers: answersTo(asked.form, values) })}
          questions={asked.form}
          isLong
          onDone={() => {
            if (!review.you.whole) go('/');
          }}
          renderActions={({ isPending, give }) => (
            <Button
              appearance="subtle"
              disabledFocusable={isPending}
              onClick={() => give({ type: 'declineView', askingId: asked.id }, 'Noted. Nothing more is asked of you.')}
            >
              I would rather not
            </Button>
          )}
        >
          <Written label={`${asked.by.name} asks`} text={asked.purpose} />
          <Quiet>
            {asked.form.intro} <Clause rule={asked.rule} clause={asked.clause} />
          </Quiet>
          <Quiet>Read by {asked.readers.map(({ name }) => name).join(' and ')}.</Quiet>
          <FormFields form={asked.form} />
        </ReviewForm>
      </Panel>
    </Section>
  );
}
