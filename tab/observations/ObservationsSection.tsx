import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { Clause } from '../look/Clause.tsx';
import { Meter } from '../look/Meter.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Row } from '../look/Row.tsx';
import { Further } from './Further.tsx';
import { ObservationCard } from './ObservationCard.tsx';
import { PlanObservation } from './PlanObservation.tsx';
import { inOrder } from '#domain/inOrder.ts';

/** The observations of this cycle: how much is left, planning one, and each with its feedback. */
export default function ObservationsSection({ review, item }: { review: ReviewView; item: string | undefined }) {
  const { observations } = review;
  const [, go] = useLocation();
  const [planning, setPlanning] = useState(false);
  const { hours, normally } = observations;
  const sorted = observations.list.toSorted(
    (a, b) => Number(b.id === item) - Number(a.id === item) || inOrder(b.start, a.start),
  );
  return (
    <Section
      title={`${sentence(observations.name)}s`}
      action={
        planning ? undefined : (
          <Row>
            {observations.dropIns && <Button onClick={() => go('/drop-in')}>Record a drop-in</Button>}
            {observations.canPlan && <Button onClick={() => setPlanning(true)}>Plan an observation</Button>}
          </Row>
        )
      }
    >
      {hours && review.you.whole && (
        <div style={{ marginBottom: 16 }}>
          <Meter
            used={hours.used}
            of={hours.allowed + hours.further}
            label={`${minutesInWords(hours.left)} left of ${minutesInWords(hours.allowed)} in this cycle${hours.further > 0 ? ` and ${minutesInWords(hours.further)} agreed further` : ''}`}
          />
          <Clause rule={hours.rule} clause={hours.clause} />
        </div>
      )}
      {normally && (
        <div style={{ marginBottom: 16 }}>
          <Quiet>
            {normally.text} <Clause rule={normally.rule} clause={normally.clause} />
          </Quiet>
        </div>
      )}
      {planning && (
        <Panel kind="first">
          <PlanObservation review={review} onDone={() => setPlanning(false)} />
        </Panel>
      )}
      {sorted.map((observation) => (
        <ObservationCard key={observation.id} review={review} observation={observation} />
      ))}
      {sorted.length === 0 && !planning && <Empty>No {observations.name} is planned in this cycle.</Empty>}
      {observations.further && <Further review={review} further={observations.further} />}
    </Section>
  );
}
