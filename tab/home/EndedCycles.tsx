import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';

/**
 * Whether a review's cycle is over although no review follows it; a review with a next one is listed among the earlier
 * ones.
 */
export function hasEnded({ cycle }: Pick<ReviewSummary, 'cycle'>, { now }: Pick<HomeView, 'now'>): boolean {
  return cycle.end < now.slice(0, 10);
}

/** Tells those who launch cycles that reviews have ended and none follows yet. */
export function EndedCycles({ home }: { home: HomeView }) {
  const [, go] = useLocation();
  const ended = [...home.own, ...home.team, ...home.others].filter((review) => hasEnded(review, home));
  if (!home.mayLaunch || ended.length === 0) return null;
  return (
    <div style={{ marginTop: 24 }}>
      <Panel kind="quiet">
        <p style={{ margin: 0 }}>
          The cycle of {plural(ended.length, 'review')} has ended and the next is not open yet.
        </p>
        <div>
          <Button onClick={() => go('/launch')}>Launch the next cycle</Button>
        </div>
      </Panel>
    </div>
  );
}
