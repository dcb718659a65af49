import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES } from '#domain/people/roles.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { type Frame, NeedCard } from './NeedCard.tsx';
import { NeedForm } from './NeedForm.tsx';

/** The training and development needs of one review, which go into the school's register (KM-37, TA-23, KC-09). */
export default function DevelopmentSection({ review, item }: { review: ReviewView; item: string | undefined }) {
  const [entering, setEntering] = useState(false);
  const { development } = review;
  if (!development) return null;
  const frame: Frame = {
    owner: review.you.oid,
    now: review.now,
    timeZone: review.timeZone,
    routes: development.routes,
    priorities: development.priorities,
    place: { reviewId: review.id, through: 'review' },
  };
  const needs = development.needs.toSorted((a, b) => Number(b.id === item) - Number(a.id === item));
  return (
    <Section
      title="Training and development"
      action={
        development.canEnter && !entering ? <Button onClick={() => setEntering(true)}>Enter a need</Button> : undefined
      }
    >
      <div style={{ marginBottom: 16 }}>
        <Quiet>
          What is entered here goes to the {ROLES.trainingCoordinator.words}, who sees the needs and nothing else of the
          review. <Clause rule={development.ref?.rule} clause={development.ref?.clause} />
        </Quiet>
      </div>
      {entering && (
        <Panel kind="first">
          <NeedForm {...frame} draftKey={`need.${review.id}`} onDone={() => setEntering(false)} />
        </Panel>
      )}
      {needs.map((need) => (
        <NeedCard key={need.id} need={need} frame={frame} />
      ))}
      {needs.length === 0 && !entering && <Empty>No need has been entered in this cycle.</Empty>}
    </Section>
  );
}
