import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { answersTo } from '#domain/forms/answers.ts';
import type { FeedbackAskedOfYou } from '#domain/review/supportingDocuments/viewFeedbackRequests.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { FormFields } from '../forms/FormFields.tsx';
import type { Values } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
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
  const { t, inRow } = useWords();
  const [, go] = useLocation();
  return (
    <Section title={t('Your view of the work of {name}', { name: review.reviewee.name })}>
      <Panel kind="first">
        <ReviewForm
          review={review}
          draft={`view.${review.id}.${asked.id}`}
          initial={NOTHING}
          label={t('Your view')}
          send={t('Send it')}
          said={t('Sent. Thank you.')}
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
              onClick={() =>
                give({ type: 'declineView', askingId: asked.id }, t('Noted. Nothing more is asked of you.'))
              }
            >
              {t('I would rather not')}
            </Button>
          )}
        >
          <Written label={t('{name} asks', { name: asked.by.name })} text={asked.purpose} />
          <Quiet>
            <SchoolsWords>{asked.form.intro}</SchoolsWords> <Clause clause={asked.clause} />
          </Quiet>
          <Quiet>{t('Read by {names}.', { names: inRow(asked.readers.map(({ name }) => name)) })}</Quiet>
          <FormFields form={asked.form} />
        </ReviewForm>
      </Panel>
    </Section>
  );
}
