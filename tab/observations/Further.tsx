import { Badge } from '@fluentui/react-components';
import type { FurtherView, ObservationsView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';

type Props = { review: ReviewView; further: NonNullable<ObservationsView['further']> };

/** Observation beyond the plan: what revision meetings agreed, and writing one down (KM-73). */
export function Further({ review, further }: Props) {
  const { t } = useWords();
  return (
    <>
      {further.list.map((agreement) => (
        <Agreement key={agreement.id} review={review} agreement={agreement} />
      ))}
      {further.canPropose && (
        <Stack above="L">
          <Row>
            <FormDialog open={t('Write down further observation that was agreed')} appearance="subtle">
              {(close) => <WriteDown review={review} further={further} onDone={close} />}
            </FormDialog>
          </Row>
        </Stack>
      )}
    </>
  );
}

function Agreement({ review, agreement }: { review: ReviewView; agreement: FurtherView }) {
  const { t, minutesInWords, dayInWords } = useWords();
  const { id: agreementId, answer, canAnswer } = agreement;
  return (
    <Panel kind={canAnswer ? 'first' : 'plain'}>
      <Row>
        <strong>{t('{time} of further observation', { time: minutesInWords(agreement.minutes) })}</strong>
        <Badge appearance="tint" {...(answer?.agreed && { color: 'success' as const })}>
          {answer ? t(answer.agreed ? 'confirmed by both' : 'not confirmed') : t('to be confirmed')}
        </Badge>
      </Row>
      <Quiet>
        {t('Revision meeting of {day}, written down by {name}', {
          day: dayInWords({ moment: agreement.metOn, timeZone: review.timeZone, now: review.now }),
          name: agreement.by.name,
        })}
      </Quiet>
      <Written label={t('Focus')} text={agreement.focus} />
      {canAnswer && (
        <Row>
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'answerFurtherObservation', agreementId, agreed: true }}
            said={t('Confirmed.')}
          >
            {t('Yes, we agreed this')}
          </CommandButton>
          <CommandButton
            review={review}
            command={{ type: 'answerFurtherObservation', agreementId, agreed: false }}
            said={t('Not confirmed.')}
          >
            {t('No')}
          </CommandButton>
        </Row>
      )}
    </Panel>
  );
}

function WriteDown({ review, further, onDone }: Props & { onDone: () => void }) {
  const { t } = useWords();
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <ReviewForm
      review={review}
      draft={`further.${review.id}`}
      initial={{ metOn: '', minutes: '', focus: '' }}
      send={t('Ask {name} to confirm', { name: other })}
      said={t('{name} is asked to confirm it.', { name: other })}
      command={({ metOn, minutes, focus }, agreementId) => ({
        type: 'proposeFurtherObservation',
        agreementId,
        metOn,
        minutes: Number(minutes),
        focus,
      })}
      onClose={onDone}
      isBrief
    >
      <Quiet>
        <SchoolsWords>{further.text}</SchoolsWords> <Clause clause={further.clause} />
      </Quiet>
      <Row>
        <LineBox field="metOn" label={t('Day of the revision meeting')} type="date" required />
        <LineBox field="minutes" label={t('Minutes agreed')} type="number" min={5} max={600} width={160} required />
      </Row>
      <TextBox field="focus" label={t('Focus agreed')} required />
    </ReviewForm>
  );
}
