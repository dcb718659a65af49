import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { type Frame, NeedCard } from './NeedCard.tsx';
import { NeedForm } from './NeedForm.tsx';

/** The training and development needs of one review, which go into the school's register (KM-37, TA-23, KC-09). */
export default function DevelopmentSection({ review, item }: { review: ReviewView; item: string | undefined }) {
  const { t } = useWords();
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
      title={t('Training and development')}
      action={
        development.canEnter && !entering ? (
          <Button onClick={() => setEntering(true)}>{t('Enter a need')}</Button>
        ) : undefined
      }
    >
      <Stack below="L">
        <Quiet>
          {t(
            'The training and development coordinator sees the needs that are entered here, and nothing else of the review.',
          )}{' '}
          <Clause clause={development.ref?.clause} />
        </Quiet>
      </Stack>
      {entering && (
        <Panel kind="first">
          <NeedForm {...frame} draftKey={`need.${review.id}`} onDone={() => setEntering(false)} />
        </Panel>
      )}
      {needs.map((need) => (
        <NeedCard key={need.id} need={need} frame={frame} />
      ))}
      {needs.length === 0 && !entering && <Empty>{t('No need has been entered in this cycle.')}</Empty>}
    </Section>
  );
}
