import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { FixedText } from '#domain/language/translate.ts';
import type { PreparingView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { PackEntry, PackPart, ReviewPackView } from '#domain/views/reviewPack.ts';
import { useReviewPack } from '../api/papers.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Check, Checklist } from '../look/Checklist.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { plainList } from '../look/listStyles.ts';

const useStyles = makeStyles({
  parts: { marginTop: tokens.spacingVerticalM },
  list: plainList,
  link: { color: tokens.colorBrandForegroundLink },
  text: { whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground2 },
});

const EARLIER: Record<ReviewPackView['earlier'], FixedText | null> = {
  open: null,
  closed:
    'The review before had somebody else as reviewer, and you cannot see it. Ask for access there, and say what for.',
  none: 'Fairview has no review of the year before.',
};

type Props = {
  review: ReviewView;
  pack: NonNullable<PreparingView['pack']>;
  /** The ids of the documents that the page lists above it. They are not listed twice. */
  above?: readonly string[];
};

/** What the meeting rests on, gathered automatically from this review and the one before (KM-26, KM-34). */
export function GatheredPack({ review, pack, above = [] }: Props) {
  const styles = useStyles();
  const { t, momentInWords } = useWords();
  const { data, error, isPending, refetch } = useReviewPack(review.id, review.version);
  const earlier = data && EARLIER[data.earlier];
  return (
    <Section title={t('The review pack')}>
      <Quiet>
        <SchoolsWords>{pack.text}</SchoolsWords> <Clause clause={pack.clause} />
      </Quiet>
      <Trouble problem={error} onRetry={() => void refetch()} />
      {isPending && <Loading />}
      {data?.meeting && (
        <Quiet>
          {t('For the {meeting} on {when}.', {
            meeting: data.meeting.name.toLowerCase(),
            when: momentInWords({ moment: data.meeting.start, timeZone: review.timeZone, now: review.now }),
          })}
        </Quiet>
      )}
      {earlier && <Quiet>{t(earlier)}</Quiet>}
      {data && (
        <div className={styles.parts}>
          <Checklist label={t('The review pack')}>
            {withoutThose(data.parts, above).map((part) => (
              <Part key={part.id} part={part} />
            ))}
          </Checklist>
        </div>
      )}
    </Section>
  );
}

/** The parts without what is listed elsewhere; one that holds nothing else is left out, one that lacks something stays. */
function withoutThose(parts: readonly PackPart[], ids: readonly string[]): PackPart[] {
  return parts.flatMap((part) => {
    const entries = part.entries.filter(({ id }) => !ids.includes(id));
    return entries.length === 0 && part.entries.length > 0 ? [] : [{ ...part, entries }];
  });
}

function Part({ part }: { part: PackPart }) {
  const styles = useStyles();
  const { t } = useWords();
  const { name, entries } = part;
  const [one, ...more] = entries;
  return (
    <Check
      isDone={one !== undefined}
      what={<SchoolsWords>{name}</SchoolsWords>}
      detail={
        <>
          {!one && t('Nothing yet')}
          {one && more.length === 0 && <Entry entry={one} />}
          {more.length > 0 && (
            <details>
              <summary>{t('{number} to read', { number: entries.length })}</summary>
              <ul className={styles.list}>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <Entry entry={entry} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    />
  );
}

function Entry({ entry }: { entry: PackEntry }) {
  const styles = useStyles();
  return (
    <SchoolsWords>
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
    </SchoolsWords>
  );
}
