import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProgrammeView } from '#domain/review/meetings/viewProgramme.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { faultSaying } from '../forms/fault.ts';
import { useFocusAfter } from '../forms/useFocusAfter.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { ProgrammeRows } from './ProgrammeRows.tsx';
import { useProgramme } from './useProgramme.ts';

const useStyles = makeStyles({
  progress: { width: '100%' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** How often the two meet, and the year's meetings planned together (TA-11, PA-01, KC-01). */
export function Programme({ review, programme }: { review: ReviewView; programme: ProgrammeView }) {
  const { t } = useWords();
  const [planning, setPlanning] = useState(false);
  const { rhythm, proposed } = programme;
  if (!rhythm && proposed.length < 2 && !planning) return null;
  return (
    <Section title={t('The year’s meetings')}>
      {rhythm && <Rhythm review={review} rhythm={rhythm} />}
      {planning ? (
        <Planning review={review} programme={programme} onDone={() => setPlanning(false)} />
      ) : (
        proposed.length > 1 && (
          <Panel kind="quiet">
            <Text>
              {t('{count} meetings of this cycle are still to be arranged.', { count: proposed.length })}{' '}
              {t('You can put all of them into both calendars in one step, and change any of them first.')}
            </Text>
            <div>
              <Button onClick={() => setPlanning(true)}>{t('Plan the year’s meetings')}</Button>
            </div>
          </Panel>
        )
      )}
    </Section>
  );
}

function Rhythm({ review, rhythm }: { review: ReviewView; rhythm: NonNullable<ProgrammeView['rhythm']> }) {
  const { t } = useWords();
  return (
    <Panel>
      <Text>
        <SchoolsWords>{rhythm.name}</SchoolsWords>:{' '}
        {rhythm.own
          ? t('every {count} weeks, as set for this person.', { count: rhythm.weeks })
          : t('every {count} weeks, the policy’s longest gap.', { count: rhythm.weeks })}{' '}
        <Clause clause={rhythm.clause} />
      </Text>
      {rhythm.canSet && (
        <div>
          <CommandForm
            review={review}
            name={`rhythm.${rhythm.kind}`}
            open={t('Set another rhythm')}
            intro={t('At most {count} weeks from one to the next. Talk about what suits {name}.', {
              count: rhythm.most,
              name: review.reviewee.name,
            })}
            questions={[{ id: 'weeks', label: t('Weeks from one to the next'), kind: 'number', required: true }]}
            initial={{ weeks: String(rhythm.weeks) }}
            send={t('Set the rhythm')}
            said={t('The rhythm is set.')}
            command={({ weeks = '' }) => ({ type: 'setRhythm', kind: rhythm.kind, weeks: Number(weeks) })}
          />
        </div>
      )}
    </Panel>
  );
}

function Planning({ review, programme, onDone }: { review: ReviewView; programme: ProgrammeView; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const plan = useProgramme(review, programme);
  const wanted = plan.rows.filter(({ state, isIn }) => isIn && state.kind !== 'arranged');
  const arranged = plan.rows.filter(({ state }) => state.kind === 'arranged').length;
  const [isTried, setTried] = useState(false);
  const { box, focus } = useFocusAfter();
  const isWhole = wanted.every(({ date, time }) => date && time) && plan.place.trim() !== '';
  const send = () => {
    setTried(!isWhole);
    if (isWhole) void plan.arrange();
    else focus('[aria-invalid="true"]');
  };
  const all = wanted.length + arranged;
  return (
    <Panel kind="first">
      <Quiet>
        {t('Each day suits the policy and the working days of both of you.')}{' '}
        {plan.looking ? t('Looking in Outlook for times …') : ''}
      </Quiet>
      <div ref={box} className={styles.fields}>
        <Field
          label={t('Place')}
          required
          hint={t('For all of them. A Teams link is added to each by itself.')}
          {...(isTried && plan.place.trim() === '' && faultSaying(t('Enter the place of the meetings.')))}
        >
          <Input value={plan.place} onChange={(_, data) => plan.setPlace(data.value)} />
        </Field>
        <ProgrammeRows review={review} rows={plan.rows} isTried={isTried} onChange={plan.change} />
      </div>
      <div aria-live="polite">
        {plan.isArranging && (
          <progress
            value={arranged}
            max={Math.max(1, all)}
            aria-label={t('Arranged so far')}
            className={styles.progress}
          />
        )}
        {(plan.isArranging || arranged > 0) && (
          <Quiet>{t('{arranged} of {count} meetings arranged.', { arranged, count: all })}</Quiet>
        )}
      </div>
      <Row>
        {wanted.length > 0 && (
          <Button appearance="primary" disabledFocusable={plan.isArranging} onClick={send}>
            {plan.isArranging ? t('Arranging …') : t('Arrange {count} meetings', { count: wanted.length })}
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={plan.isArranging} onClick={onDone}>
          {t(wanted.length === 0 ? 'Close' : 'Not now')}
        </Button>
      </Row>
    </Panel>
  );
}
