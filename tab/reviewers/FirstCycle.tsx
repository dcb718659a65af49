import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { Written } from '../look/Written.tsx';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; firstCycle: NonNullable<ReviewersView['firstCycle']> };

/** The length of a first cycle that began part-way: the proposal, the decision, and fixing it (KM-09). */
export function FirstCycle({ review, firstCycle }: Props) {
  const { t, dayInWords } = useWords();
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const { ends, fixed, canFix } = firstCycle;
  const until = (end: string) => t('Until {day}', { day: day(end) });
  const choices = ends.map((end) => until(end));
  return (
    <Section title={t('The first cycle')}>
      <Panel kind={fixed ? 'plain' : 'first'}>
        <Text>
          <strong>{t('{start} to {end}', { start: day(review.cycle.start), end: day(review.cycle.end) })}</strong>
          {fixed ? '' : `, ${t('as proposed; it is still to be fixed')}`}
        </Text>
        <Quiet>
          <SchoolsWords>{firstCycle.text}</SchoolsWords> <Clause clause={firstCycle.clause} />
        </Quiet>
        {fixed?.reason && <Written label={t('Why')} text={fixed.reason} />}
        {canFix && (
          <div>
            <CommandForm
              review={review}
              name="fixFirstCycle"
              open={t(fixed ? 'Fix another length' : 'Fix its length')}
              appearance={fixed ? 'secondary' : 'primary'}
              questions={[
                { id: 'end', label: t('The first cycle lasts'), kind: 'choice', choices, required: true },
                { id: 'reason', label: t('Why'), hint: t('Both parties read this.'), kind: 'text', required: false },
              ]}
              initial={{ end: until(review.cycle.end) }}
              send={t('Fix the length')}
              said={t('Fixed. Both parties are told.')}
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
