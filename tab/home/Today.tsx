import { makeStyles, tokens } from '@fluentui/react-components';
import { hoursBetween, timeInWords } from '#domain/calendar/inWords.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { TodayItem } from '#domain/views/today.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Face } from '../look/Faces.tsx';
import { FITTING_WORDS, FittingButton } from '../look/FittingButton.tsx';
import { Section } from '../look/Section.tsx';
import { TINT } from '../look/tint.ts';
import { Deadline, When } from '../look/When.tsx';
import { PHONE } from '../look/widths.ts';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { todoOnCard } from './onTodaysCard.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    padding: tokens.spacingVerticalXXL,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: TINT,
    [PHONE]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: tokens.spacingVerticalM,
      padding: tokens.spacingVerticalL,
    },
  },
  hour: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { [PHONE]: { '& > *': { width: '100%' } } },
  hours: { display: 'flex', flexDirection: 'column', minWidth: '64px' },
  from: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // There the column of hours is left out.
  onPhone: { display: 'none', [PHONE]: { display: 'inline' } },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What is on today, in order of time, each with the one button that fits the moment. Renders nothing without any. */
export function Today({ home }: { home: HomeView }) {
  const { t } = useWords();
  const [first, ...rest] = home.today;
  if (!first) return null;
  if (rest.length === 0)
    return (
      <Section title={t('Today')}>
        <OneToday item={first} home={home} />
      </Section>
    );
  return (
    <Section title={t('Today')}>
      <WorkRows label={t('Today')}>
        {home.today.map((item, index) => (
          <OneOfSeveral key={item.id} item={item} home={home} isPrimary={index === nextOf(home.today)} />
        ))}
      </WorkRows>
    </Section>
  );
}

/** What comes next has the page's one primary button. */
function nextOf(items: readonly TodayItem[]): number {
  return items.findIndex(({ moment }) => moment !== 'over');
}

type ItemProps = { item: TodayItem; home: HomeView };

function OneToday({ item, home }: ItemProps) {
  const styles = useStyles();
  const words = useWords();
  const { timeZone } = home;
  const todo = todoOnCard(item, home);
  return (
    <div className={styles.card}>
      <div>
        <div className={styles.hour}>{timeInWords(item.start, timeZone)}</div>
        <div className={styles.quiet}>{howSoon({ item, now: home.now, words })}</div>
      </div>
      <div>
        <h3 className={styles.name}>
          <TitleOf item={item} />
        </h3>
        <div className={styles.who}>
          <Face person={item.with} size={24} />
          <span>{item.with.name}</span>
          <span className={styles.quiet}>{placeAndEnd({ item, timeZone, words })}</span>
        </div>
        <FocusOf item={item} />
        {todo && <Deadline todo={todo} now={home.now} timeZone={timeZone} />}
      </div>
      <div className={styles.button}>
        <FittingButton fits={item.fits} isPrimary size="large" />
      </div>
    </div>
  );
}

function OneOfSeveral({ item, home, isPrimary }: ItemProps & { isPrimary: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const { timeZone } = home;
  const { fits } = item;
  const todo = todoOnCard(item, home);
  return (
    <WorkRow
      lead={
        <span className={styles.hours}>
          <span className={styles.from}>{timeInWords(item.start, timeZone)}</span>
          <span className={styles.small}>{t('to {time}', { time: timeInWords(item.end, timeZone) })}</span>
        </span>
      }
      title={
        <>
          <TitleOf item={item} /> {t('with {name}', { name: item.with.name })}
        </>
      }
      detail={
        <>
          <span className={styles.onPhone}>
            {timeInWords(item.start, timeZone)} {t('to {time}', { time: timeInWords(item.end, timeZone) })}
            <br />
          </span>
          {[item.with.jobTitle, item.where].filter(Boolean).join(', ')}
          <FocusOf item={item} />
        </>
      }
      href={fits.does === 'join' ? `/reviews/${item.reviewId}/meetings` : `/${fits.place}`}
      side={<Face person={item.with} size={36} />}
      when={todo && <When todo={todo} now={home.now} timeZone={timeZone} />}
      button={t(fits.does === 'join' ? 'Join' : FITTING_WORDS[fits.does])}
      isPrimary={isPrimary}
      {...(fits.does === 'join' ? { onPress: () => window.open(fits.url, '_blank', 'noopener') } : {})}
    />
  );
}

/** A meeting has the policy's name for it. */
function TitleOf({ item: { kind, name, part } }: { item: TodayItem }) {
  const { t } = useWords();
  if (kind === 'meeting') return <SchoolsWords>{name}</SchoolsWords>;
  if (kind === 'feedbackMeeting') return t('Feedback meeting');
  return t(part === 'observer' ? 'Observation' : 'Observation of your work');
}

/** What a visit looks at; a meeting has its name above. */
function FocusOf({ item: { kind, name } }: { item: TodayItem }) {
  const { t } = useWords();
  if (kind !== 'visit' || name === '') return null;
  return (
    <div>
      {t('Focus')}: <SchoolsWords>{name}</SchoolsWords>
    </div>
  );
}

type PlaceAndEndArgs = { item: TodayItem; timeZone: string; words: LanguageWords };

function placeAndEnd({ item: { where, end }, timeZone, words: { t } }: PlaceAndEndArgs): string {
  const until = t('until {time}', { time: timeInWords(end, timeZone) });
  return where === '' ? until : `${where}, ${until}`;
}

type HowSoonArgs = { item: TodayItem; now: string; words: LanguageWords };

/** "in 40 minutes" within the hour, "now", "over"; later today the hour says it all. */
function howSoon({ item: { start, end, moment }, now, words: { t } }: HowSoonArgs): string {
  if (moment === 'over') return t('over');
  const minutes = Math.ceil(hoursBetween(now, start) * 60);
  if (minutes <= 0) return t(hoursBetween(now, end) > 0 ? 'now' : 'over');
  return minutes <= 60 ? t('in {count} minutes', { count: minutes }) : '';
}
