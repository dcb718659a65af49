import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { PayRecommendationView, PayView } from '#domain/review/pay/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
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
} as const satisfies Record<string, { label: FixedText; color: string }>;

const AGREED: FixedText = 'Agreed as recommended';
const NOT_AGREED: FixedText = 'Not agreed';

type Props = { review: ReviewView; pay: PayView; recommendation: PayRecommendationView; isLast: boolean };

/** One recommendation: its content, its way to a decision with who is next, and what was decided. */
export function Recommendation({ review, pay, recommendation, isLast }: Props) {
  const { t, dayInWords } = useWords();
  const styles = useStyles();
  const { version, who, at, read, path, decision } = recommendation;
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel kind={isLast && !decision ? 'first' : 'plain'}>
      <Row>
        <Badge appearance="tint" color={decision ? 'success' : 'informative'}>
          {decision ? t(decision.agreed ? 'Agreed' : 'Not agreed') : t('Version {version}', { version })}
        </Badge>
        <Quiet>
          {who}, {day(at)}
        </Quiet>
      </Row>
      <DueLines review={review} aboutId={`p${version}`} />
      {read.map(({ id, label, text }) => (
        <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
      ))}
      <ol className={styles.path} aria-label={t('The way of the recommendation')}>
        {path.map((step) => (
          <li key={step.name} className={styles.step}>
            <Row>
              <strong>
                <SchoolsWords>{step.name}</SchoolsWords>
              </strong>
              <Quiet>
                {step.who}
                {step.at ? `, ${day(step.at)}` : ''}
              </Quiet>
              <Badge appearance={step.state === 'ahead' ? 'outline' : 'tint'} color={STATES[step.state].color}>
                {step.name === 'Decision' && step.state === 'agreed' ? t('Decided') : t(STATES[step.state].label)}
              </Badge>
            </Row>
            {step.comment && <Written label={t('{name} wrote', { name: step.who })} text={step.comment} />}
          </li>
        ))}
      </ol>
      {decision && (
        <Written
          label={t('Recorded by {name}, {day}', { name: decision.who, day: day(decision.at) })}
          text={decision.reasons}
        />
      )}
      {isLast && pay.canPassOn && <PassOn review={review} version={version} />}
      {isLast && pay.canDecide && (
        <CommandForm
          review={review}
          name={`payDecision.${version}`}
          open={t('Record the decision')}
          appearance="primary"
          questions={[
            {
              id: 'agreed',
              label: t('The decision'),
              kind: 'choice',
              choices: [t(AGREED), t(NOT_AGREED)],
              required: true,
            },
            {
              id: 'reasons',
              label: t('The reasons'),
              hint: t('{name} can read them.', { name: review.reviewee.name }),
              kind: 'text',
              required: true,
            },
          ]}
          initial={{ agreed: t(AGREED) }}
          send={t('Record it')}
          said={t('{name} is told.', { name: review.reviewee.name })}
          command={({ agreed, reasons = '' }) => ({
            type: 'decidePay',
            version,
            agreed: agreed === t(AGREED),
            reasons,
          })}
        />
      )}
    </Panel>
  );
}

function PassOn({ review, version }: { review: ReviewView; version: number }) {
  const { t } = useWords();
  return (
    <Row>
      <CommandForm
        review={review}
        name={`payOn.${version}`}
        open={t('Pass it on')}
        appearance="primary"
        questions={[{ id: 'comment', label: t('Your comments'), kind: 'text', required: false }]}
        send={t('Pass it on')}
        said={t('It is passed on.')}
        command={({ comment = '' }) => ({ type: 'passPayOn', version, comment: comment.trim() || null })}
      />
      <CommandForm
        review={review}
        name={`payBack.${version}`}
        open={t('Return it')}
        questions={[{ id: 'comment', label: t('What should change'), kind: 'text', required: true }]}
        send={t('Return it')}
        said={t('It is returned.')}
        command={({ comment = '' }) => ({ type: 'returnPay', version, comment })}
      />
    </Row>
  );
}
