import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProgrammeView } from '#domain/review/meetings/viewProgramme.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { ProgrammeRows } from './ProgrammeRows.tsx';
import { useProgramme } from './useProgramme.ts';

/** How often the two meet, and the year's meetings planned together (TA-11, PA-01, KC-01). */
export function Programme({ review, programme }: { review: ReviewView; programme: ProgrammeView }) {
  const [planning, setPlanning] = useState(false);
  const { rhythm, proposed } = programme;
  if (!rhythm && proposed.length < 2 && !planning) return null;
  return (
    <Section title="The year’s meetings">
      {rhythm && <Rhythm review={review} rhythm={rhythm} />}
      {planning ? (
        <Planning review={review} programme={programme} onDone={() => setPlanning(false)} />
      ) : (
        proposed.length > 1 && (
          <Panel kind="quiet">
            <p style={{ margin: 0 }}>
              {plural(proposed.length, 'meeting')} of this cycle are still to be arranged. You can put all of them into
              both calendars in one step, and change any of them first.
            </p>
            <div>
              <Button onClick={() => setPlanning(true)}>Plan the year’s meetings</Button>
            </div>
          </Panel>
        )
      )}
    </Section>
  );
}

function Rhythm({ review, rhythm }: { review: ReviewView; rhythm: NonNullable<ProgrammeView['rhythm']> }) {
  return (
    <Panel>
      <p style={{ margin: 0 }}>
        {rhythm.name}: every {plural(rhythm.weeks, 'week')}
        {rhythm.own ? ', as set for this person' : ', the policy’s longest gap'}.{' '}
        <Clause rule={rhythm.rule} clause={rhythm.clause} />
      </p>
      {rhythm.canSet && (
        <div>
          <CommandForm
            review={review}
            name={`rhythm.${rhythm.kind}`}
            open="Set another rhythm"
            intro={`At most ${plural(rhythm.most, 'week')} from one to the next. Talk about what suits ${review.reviewee.name}.`}
            questions={[{ id: 'weeks', label: 'Weeks from one to the next', kind: 'number', required: true }]}
            initial={{ weeks: String(rhythm.weeks) }}
            send="Set the rhythm"
            said="The rhythm is set."
            command={({ weeks = '' }) => ({ type: 'setRhythm', kind: rhythm.kind, weeks: Number(weeks) })}
          />
        </div>
      )}
    </Panel>
  );
}

function Planning({ review, programme, onDone }: { review: ReviewView; programme: ProgrammeView; onDone: () => void }) {
  const plan = useProgramme(review, programme);
  const wanted = plan.rows.filter(({ state, isIn }) => isIn && state.kind !== 'arranged');
  const arranged = plan.rows.filter(({ state }) => state.kind === 'arranged').length;
  const isWhole = wanted.every(({ date, time }) => date && time) && plan.place.trim() !== '';
  const all = wanted.length + arranged;
  return (
    <Panel kind="first">
      <Quiet>
        Each day suits the policy and the working days of both of you.{' '}
        {plan.looking ? 'Looking in Outlook for times …' : ''}
      </Quiet>
      <Field label="Place" required hint="For all of them. A Teams link is added to each by itself.">
        <Input value={plan.place} onChange={(_, data) => plan.setPlace(data.value)} />
      </Field>
      <ProgrammeRows review={review} rows={plan.rows} onChange={plan.change} />
      <div aria-live="polite">
        {plan.isArranging && (
          <progress value={arranged} max={Math.max(1, all)} aria-label="Arranged so far" style={{ width: '100%' }} />
        )}
        {(plan.isArranging || arranged > 0) && (
          <Quiet>
            {arranged} of {plural(all, 'meeting')} arranged.
          </Quiet>
        )}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {wanted.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={plan.isArranging || !isWhole}
            onClick={() => void plan.arrange()}
          >
            {plan.isArranging ? 'Arranging …' : `Arrange ${plural(wanted.length, 'meeting')}`}
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={plan.isArranging} onClick={onDone}>
          {wanted.length === 0 ? 'Close' : 'Not now'}
        </Button>
      </div>
    </Panel>
  );
}
