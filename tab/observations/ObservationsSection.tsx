import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { sentence } from '#domain/sentence.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Meter } from '../look/Meter.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { TrainedOnly } from './TrainedOnly.tsx';
import { Further } from './Further.tsx';
import { ObservationCard } from './ObservationCard.tsx';
import { PlanObservation } from './PlanObservation.tsx';
import { inOrder } from '#domain/inOrder.ts';

/** The observations of this cycle: how much is left, planning one, and each with its feedback. */
export default function ObservationsSection({ review, item }: { review: ReviewView; item: string | undefined }) {
  const { t, minutesInWords } = useWords();
  const { observations } = review;
  const [, go] = useLocation();
  const [planning, setPlanning] = useState(false);
  const { hours, normally, trainedOnly } = observations;
  const title = `${sentence(observations.name)}s`;
  const spans = { left: minutesInWords(hours?.left ?? 0), allowed: minutesInWords(hours?.allowed ?? 0) };
  const sorted = observations.list.toSorted(
    (a, b) => Number(b.id === item) - Number(a.id === item) || inOrder(b.start, a.start),
  );
  return (
    <Section
      title={<SchoolsWords>{title}</SchoolsWords>}
      action={
        planning ? undefined : (
          <Row>
            {observations.dropIns && <Button onClick={() => go('/drop-in')}>{t('Record a drop-in')}</Button>}
            {observations.canPlan && <Button onClick={() => setPlanning(true)}>{t('Plan an observation')}</Button>}
          </Row>
        )
      }
    >
      {hours && review.you.whole && (
        <Stack below="L">
          <Meter
            used={hours.used}
            of={hours.allowed + hours.further}
            label={
              hours.further > 0
                ? t('{left} left of {allowed} in this cycle and {further} agreed further', {
                    ...spans,
                    further: minutesInWords(hours.further),
                  })
                : t('{left} left of {allowed} in this cycle', spans)
            }
          />
          <Clause clause={hours.clause} />
        </Stack>
      )}
      {normally && (
        <Stack below="L">
          <Quiet>
            <SchoolsWords>{normally.text}</SchoolsWords> <Clause clause={normally.clause} />
          </Quiet>
        </Stack>
      )}
      {planning && (
        <Panel kind="first">
          <PlanObservation review={review} onDone={() => setPlanning(false)} />
        </Panel>
      )}
      {trainedOnly?.isNobody && <TrainedOnly said={trainedOnly} />}
      {sorted.map((observation) => (
        <ObservationCard key={observation.id} review={review} observation={observation} />
      ))}
      {sorted.length === 0 && !planning && (
        <Empty>{t('No {name} is planned in this cycle.', { name: observations.name })}</Empty>
      )}
      {observations.further && <Further review={review} further={observations.further} />}
    </Section>
  );
}
