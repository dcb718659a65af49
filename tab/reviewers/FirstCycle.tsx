import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; firstCycle: NonNullable<ReviewersView['firstCycle']> };

/** The length of a first cycle that began part-way: the proposal, the decision, and fixing it (KM-09). */
export function FirstCycle({ review, firstCycle }: Props) {
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const { ends, fixed, canFix } = firstCycle;
  const choices = ends.map((end) => `Until ${day(end)}`);
  return (
    <Section title="The first cycle">
      <Panel kind={fixed ? 'plain' : 'first'}>
        <p style={{ margin: 0 }}>
          {day(review.cycle.start)} to <strong>{day(review.cycle.end)}</strong>
          {fixed ? '' : ', as proposed; it is still to be fixed'}
        </p>
        <Quiet>
          {firstCycle.text} <Clause rule={firstCycle.rule} clause={firstCycle.clause} />
        </Quiet>
        {fixed?.reason && <Written label="Why" text={fixed.reason} />}
        {canFix && (
          <div>
            <CommandForm
              review={review}
              name="fixFirstCycle"
              open={fixed ? 'Fix another length' : 'Fix its length'}
              appearance={fixed ? 'secondary' : 'primary'}
              questions={[
                { id: 'end', label: 'The first cycle lasts', kind: 'choice', choices, required: true },
                { id: 'reason', label: 'Why', hint: 'Both parties read this.', kind: 'text', required: false },
              ]}
              initial={{ end: `Until ${day(review.cycle.end)}` }}
              send="Fix the length"
              said="Fixed. Both parties are told."
              command={(values) => ({
                type: 'fixFirstCycle',
                end: ends[choices.indexOf(values['end'] ?? '')] ?? '',
                reason: values['reason']?.trim() ? values['reason'] : null,
              })}
            />
          </div>
        )}
      </Panel>
    </Section>
  );
}
