import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { PreparingView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { PackEntry, PackPart, ReviewPackView } from '#domain/views/reviewPack.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useReviewPack } from '../api/papers.ts';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { plainList } from '../look/listStyles.ts';

const useStyles = makeStyles({
  list: plainList,
  link: { color: tokens.colorBrandForegroundLink },
  text: { whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground2 },
});

const EARLIER: Record<ReviewPackView['earlier'], string | null> = {
  open: null,
  closed:
    'The review before had somebody else as reviewer, and you cannot see it. Ask there to be let in, saying what for.',
  none: 'Fairview has no review of the year before.',
};

/** What the meeting rests on, gathered automatically from this review and the one before (KM-26, KM-34). */
export function GatheredPack({ review, pack }: { review: ReviewView; pack: NonNullable<PreparingView['pack']> }) {
  const { data, error, isPending, refetch } = useReviewPack(review.id, review.version);
  return (
    <Section title="The review pack">
      <Quiet>
        {pack.text} <Clause rule={pack.rule} clause={pack.clause} />
      </Quiet>
      <Trouble problem={error} onRetry={() => void refetch()} />
      {isPending && <Loading />}
      {data?.meeting && (
        <Quiet>
          For the {data.meeting.name.toLowerCase()} on{' '}
          {momentInWords({ moment: data.meeting.start, timeZone: review.timeZone, now: review.now })}.
        </Quiet>
      )}
      {data && EARLIER[data.earlier] && <Quiet>{EARLIER[data.earlier]}</Quiet>}
      <div style={{ marginTop: 16 }}>
        {data?.parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </div>
    </Section>
  );
}

function Part({ part }: { part: PackPart }) {
  const styles = useStyles();
  return (
    <Panel kind={part.entries.length === 0 ? 'quiet' : 'plain'}>
      <strong>{part.name}</strong>
      {part.entries.length === 0 ? (
        <Quiet>
          Missing <Clause rule={part.rule} clause={part.clause} />
        </Quiet>
      ) : (
        <ul className={styles.list}>
          {part.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: PackEntry }) {
  const styles = useStyles();
  return (
    <li>
      {entry.link ? (
        <a href={entry.link} target="_blank" rel="noreferrer" className={styles.link}>
          {entry.title}
        </a>
      ) : (
        <Link href={entry.place} className={styles.link}>
          {entry.title}
        </Link>
      )}{' '}
      <span className={styles.text}>
        ({entry.cycle}){entry.text && `\n${entry.text}`}
      </span>
    </li>
  );
}
