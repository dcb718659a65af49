import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FurtherView, ObservationsView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, minutesInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';

/** Observation beyond the plan: what revision meetings agreed, and writing one down (KM-73). */
export function Further({
  review,
  further,
}: {
  review: ReviewView;
  further: NonNullable<ObservationsView['further']>;
}) {
  const [writing, setWriting] = useState(false);
  return (
    <>
      {further.list.map((agreement) => (
        <Agreement key={agreement.id} review={review} agreement={agreement} />
      ))}
      {writing && (
        <Panel kind="first">
          <Quiet>
            {further.text} <Clause rule={further.rule} clause={further.clause} />
          </Quiet>
          <WriteDown review={review} onDone={() => setWriting(false)} />
        </Panel>
      )}
      {!writing && further.canPropose && (
        <div style={{ marginTop: 16 }}>
          <Button appearance="subtle" onClick={() => setWriting(true)}>
            Write down further observation that was agreed
          </Button>
        </div>
      )}
    </>
  );
}

function Agreement({ review, agreement }: { review: ReviewView; agreement: FurtherView }) {
  const { id: agreementId, answer, canAnswer } = agreement;
  return (
    <Panel kind={canAnswer ? 'first' : 'plain'}>
      <Row>
        <strong>{minutesInWords(agreement.minutes)} of further observation</strong>
        <Badge appearance="tint" {...(answer?.agreed && { color: 'success' as const })}>
          {answer ? (answer.agreed ? 'confirmed by both' : 'not confirmed') : 'to be confirmed'}
        </Badge>
      </Row>
      <Quiet>
        Revision meeting of {dayInWords({ moment: agreement.metOn, timeZone: review.timeZone, now: review.now })},
        written down by {agreement.by.name}
      </Quiet>
      <Written label="Focus" text={agreement.focus} />
      {canAnswer && (
        <Row>
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'answerFurtherObservation', agreementId, agreed: true }}
            said="Confirmed."
          >
            Yes, we agreed this
          </CommandButton>
          <CommandButton
            review={review}
            command={{ type: 'answerFurtherObservation', agreementId, agreed: false }}
            said="Not confirmed."
          >
            No
          </CommandButton>
        </Row>
      )}
    </Panel>
  );
}

function WriteDown({ review, onDone }: { review: ReviewView; onDone: () => void }) {
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <ReviewForm
      review={review}
      draft={`further.${review.id}`}
      initial={{ metOn: '', minutes: '', focus: '' }}
      label="Further observation that was agreed"
      send={`Ask ${other} to confirm`}
      said={`${other} is asked to confirm it.`}
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
      <Row>
        <LineBox field="metOn" label="Day of the revision meeting" type="date" required />
        <LineBox field="minutes" label="Minutes agreed" type="number" min={5} max={600} width={160} required />
      </Row>
      <TextBox field="focus" label="Focus agreed" required />
    </ReviewForm>
  );
}
