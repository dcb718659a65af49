import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { PayRecommendationView, PayView } from '#domain/review/pay/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { DueLines } from '../review/DueLine.tsx';

const useStyles = makeStyles({
  path: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  step: { display: 'grid', gap: tokens.spacingVerticalXS },
});

const STATES = {
  agreed: { label: 'Passed on', color: 'success' },
  returned: { label: 'Returned', color: 'warning' },
  now: { label: 'Waits here', color: 'brand' },
  ahead: { label: 'To come', color: 'informative' },
} as const;

const AGREED = 'Agreed as recommended';
const NOT_AGREED = 'Not agreed';

type Props = { review: ReviewView; pay: PayView; recommendation: PayRecommendationView; isLast: boolean };

/** One recommendation: its content, its way to a decision with who is next, and what was decided. */
export function Recommendation({ review, pay, recommendation, isLast }: Props) {
  const styles = useStyles();
  const { version, who, at, read, path, decision } = recommendation;
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel kind={isLast && !decision ? 'first' : 'plain'}>
      <Row>
        <Badge appearance="tint" color={decision ? 'success' : 'informative'}>
          {decision ? (decision.agreed ? 'Agreed' : 'Not agreed') : `Version ${version}`}
        </Badge>
        <Quiet>
          {who}, {day(at)}
        </Quiet>
      </Row>
      <DueLines review={review} aboutId={`p${version}`} />
      {read.map(({ id, label, text }) => (
        <Written key={id} label={label} text={text} />
      ))}
      <ol className={styles.path} aria-label="The way of the recommendation">
        {path.map((step) => (
          <li key={step.name} className={styles.step}>
            <Row>
              <strong>{step.name}</strong>
              <Quiet>
                {step.who}
                {step.at ? `, ${day(step.at)}` : ''}
              </Quiet>
              <Badge appearance={step.state === 'ahead' ? 'outline' : 'tint'} color={STATES[step.state].color}>
                {step.name === 'Decision' && step.state === 'agreed' ? 'Decided' : STATES[step.state].label}
              </Badge>
            </Row>
            {step.comment && <Written label={`${step.who} wrote`} text={step.comment} />}
          </li>
        ))}
      </ol>
      {decision && <Written label={`Recorded by ${decision.who}, ${day(decision.at)}`} text={decision.reasons} />}
      {isLast && pay.canPassOn && <PassOn review={review} version={version} />}
      {isLast && pay.canDecide && (
        <CommandForm
          review={review}
          name={`payDecision.${version}`}
          open="Record the decision"
          appearance="primary"
          questions={[
            { id: 'agreed', label: 'The decision', kind: 'choice', choices: [AGREED, NOT_AGREED], required: true },
            {
              id: 'reasons',
              label: 'The reasons',
              hint: `${review.reviewee.name} can read them.`,
              kind: 'text',
              required: true,
            },
          ]}
          initial={{ agreed: AGREED }}
          send="Record it"
          said={`${review.reviewee.name} is told.`}
          command={({ agreed, reasons = '' }) => ({ type: 'decidePay', version, agreed: agreed === AGREED, reasons })}
        />
      )}
    </Panel>
  );
}

function PassOn({ review, version }: { review: ReviewView; version: number }) {
  return (
    <Row>
      <CommandForm
        review={review}
        name={`payOn.${version}`}
        open="Pass it on"
        appearance="primary"
        questions={[{ id: 'comment', label: 'Your comments', kind: 'text', required: false }]}
        send="Pass it on"
        said="It is passed on."
        command={({ comment = '' }) => ({ type: 'passPayOn', version, comment: comment.trim() || null })}
      />
      <CommandForm
        review={review}
        name={`payBack.${version}`}
        open="Return it"
        questions={[{ id: 'comment', label: 'What should change', kind: 'text', required: true }]}
        send="Return it"
        said="It is returned."
        command={({ comment = '' }) => ({ type: 'returnPay', version, comment })}
      />
    </Row>
  );
}
