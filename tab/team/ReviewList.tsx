import { Badge, Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import type { ProgressView } from '#domain/review/meetings/viewProgress.ts';
import type { Todo } from '#domain/views/todo.ts';
import { dayInWords, plural } from '#domain/calendar/inWords.ts';
import { SmallPath } from '../look/Path.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { lateInWords } from './lateInWords.ts';
import { Deadline } from '../look/When.tsx';
import { byName } from '#domain/people/order.ts';
import { boxedList, titleLink } from '../look/listStyles.ts';

/** With more reviews than this, the list can be searched and is shown in parts. */
const MANY = 8;

const useStyles = makeStyles({
  list: boxedList,
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 10rem minmax(0, 2fr)',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: titleLink,
  job: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'end',
    justifyContent: 'space-between',
    marginBottom: tokens.spacingVerticalM,
  },
});

type Props = { reviews: readonly ReviewSummary[]; home: HomeView; kind: 'team' | 'others' };

/**
 * Reviews side by side: who, how far, what is next. Those without a meeting come first, then those with something
 * late.
 */
export function ReviewList({ reviews, home, kind }: Props) {
  const styles = useStyles();
  const [, go] = useLocation();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const without = reviews.filter(isWithoutMeeting);
  const fitting = reviews
    .toSorted(byStanding)
    .filter((review) =>
      `${review.reviewee.name} ${review.reviewee.jobTitle}`.toLowerCase().includes(wanted.trim().toLowerCase()),
    );
  const shown = all || wanted ? fitting : fitting.slice(0, MANY);
  const [first] = without;
  return (
    <>
      <div className={styles.above}>
        <Quiet>{standing(reviews, without.length)}</Quiet>
        {kind === 'team' && first && (
          <Button
            appearance="primary"
            onClick={() => go(without.length === 1 ? `/reviews/${first.reviewId}/meetings` : '/arrange')}
          >
            {without.length === 1 ? 'Arrange the meeting' : `Arrange ${plural(without.length, 'meeting')}`}
          </Button>
        )}
        {reviews.length > MANY && (
          <Field label="Find somebody">
            <SearchBox value={wanted} onChange={(_, data) => setWanted(data.value)} />
          </Field>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((review) => (
          <li key={review.reviewId} className={styles.item}>
            <div>
              <Link href={`/reviews/${review.reviewId}`} className={styles.name}>
                {review.reviewee.name}
              </Link>
              <div className={styles.job}>{review.reviewee.jobTitle}</div>
            </div>
            {review.stages.length > 0 ? <SmallPath stages={review.stages} /> : <span />}
            <div>
              {review.overdue > 0 && (
                <Badge appearance="outline" color="danger">
                  {review.overdue} late
                </Badge>
              )}{' '}
              <span className={styles.job}>
                {review.next ? <Next next={review.next} home={home} /> : nothingOwed(review, home)}
              </span>
            </div>
          </li>
        ))}
        {shown.length === 0 && <li className={styles.item}>Nobody of that name.</li>}
      </ul>
      {shown.length < fitting.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          Show all {fitting.length}
        </Button>
      )}
    </>
  );
}

function standing(reviews: readonly ReviewSummary[], without: number): string {
  const overdue = reviews.filter((review) => review.overdue > 0).length;
  const whole = reviews.filter(({ stages }) => stages.length > 0);
  const complete = whole.filter((review) => review.complete).length;
  const parts = [plural(reviews.length, 'review')];
  if (whole.length > 0) parts.push(`${complete} complete`);
  if (without > 0) parts.push(`${without} without a meeting`);
  if (overdue > 0) parts.push(`${overdue} with something late`);
  return parts.join(' · ');
}

/** For a review that the person sees whole. */
function isWithoutMeeting({ stages, meetingAt }: ReviewSummary): boolean {
  return stages.length > 0 && meetingAt === null;
}

/** What is to be done next in a review, by whom and by when. */
function Next({ next, home: { me, now, timeZone } }: { next: Todo; home: HomeView }) {
  return (
    <>
      {next.title}
      {next.due !== null && (
        <>
          {': '}
          <Deadline todo={next} now={now} timeZone={timeZone} />
        </>
      )}
      {next.who.oid !== me.oid && ` · ${next.who.name}`}
    </>
  );
}

function nothingOwed({ stages, progress, reviewer, complete }: ReviewSummary, { timeZone, now }: HomeView): string {
  if (progress) return progress.map((each) => meetingsInWords({ each, timeZone, now })).join(' · ');
  if (stages.length === 0) return `Reviewed by ${reviewer.name}`;
  const ahead = stages.find((stage) => stage.state !== 'done');
  if (ahead) return `Next: ${ahead.title.toLowerCase()}`;
  return complete ? 'Complete' : 'Nothing due now';
}

type MeetingsInWordsArgs = { each: ProgressView[number]; timeZone: string; now: string };

/** "Conversation: held 2 times, the next on Monday 12 October". */
function meetingsInWords({ each: { name, held, next, workingDaysLate }, timeZone, now }: MeetingsInWordsArgs): string {
  return `${name}: ${held === 0 ? 'none held yet' : `held ${plural(held, 'time')}`}, ${next ? `the next on ${dayInWords({ moment: next, timeZone, now })}` : 'none arranged'}${workingDaysLate === null ? '' : `, ${lateInWords(workingDaysLate)}`}`;
}

function byStanding(a: ReviewSummary, b: ReviewSummary): number {
  const rank = (review: ReviewSummary) => (review.overdue > 0 ? 0 : isWithoutMeeting(review) ? 1 : 2);
  return rank(a) - rank(b) || byName(a.reviewee, b.reviewee);
}
