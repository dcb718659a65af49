import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { sentence } from '#domain/sentence.ts';
import type { Stage } from '#domain/views/stages.ts';
import { useWords } from '../language/useWords.ts';
import { ServersWords } from '../language/ServersWords.tsx';
import { stageWhen } from './stageWhen.ts';
import { Unseen } from './Unseen.tsx';
import { PHONE } from './widths.ts';

const WORDS: Record<Stage['state'], FixedText> = { done: 'done', now: 'next', overdue: 'late', ahead: 'to come' };

/** The upright path of the column beside a review, where there is no room for the wide one. */
const UPRIGHT = { gridAutoFlow: 'row', gridAutoColumns: 'auto' } as const;

const useStyles = makeStyles({
  path: {
    listStyle: 'none',
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: `${tokens.spacingVerticalXXL} 0 0`,
    [PHONE]: { display: 'none' },
  },
  upright: { ...UPRIGHT, padding: 0 },
  stage: {
    position: 'relative',
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalS,
    paddingRight: tokens.spacingHorizontalM,
  },
  stageUpright: { gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, paddingRight: 0 },
  mark: { position: 'relative', display: 'flex', height: '20px' },
  chip: {
    position: 'absolute',
    bottom: '24px',
    left: '-4px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  // The line from this step to the next one.
  line: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: '9px',
      left: '24px',
      right: '4px',
      height: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  lineUpright: {
    '::before': { top: '24px', bottom: '-4px', left: '9px', right: 'auto', width: '2px', height: 'auto' },
  },
  lineDone: { '::before': { backgroundColor: tokens.colorCompoundBrandStroke } },
  words: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  wordsUpright: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  when: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  whenUpright: { flexShrink: 0, lineHeight: tokens.lineHeightBase300 },
  late: { color: tokens.colorPaletteRedForeground1 },
});

type PathProps = {
  stages: readonly Stage[];
  /** What comes once every step is done. */
  after?: Stage | null;
  now: string;
  timeZone: string;
  /** Beside a review it stands upright. */
  upright?: boolean;
};

/**
 * A review's way through its cycle: each step with its date, what is done, where it stands today, what lies ahead. On a
 * phone it is a row of dots, and the present step in words.
 */
export function Path(props: PathProps) {
  return (
    <>
      <WholePath {...props} />
      <DottedPath {...props} />
    </>
  );
}

function WholePath({ stages: steps, after = null, now, timeZone, upright = false }: PathProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const stages = after ? [...steps, after] : steps;
  const today = stages.findIndex(({ state }) => state === 'now' || state === 'overdue');
  const isToday = ({ at }: Stage) => at !== null && fieldsOf(at, timeZone).date === fieldsOf(now, timeZone).date;
  return (
    <ol className={mergeClasses(styles.path, upright && styles.upright)} aria-label={t('The way through this cycle')}>
      {stages.map((stage, index) => {
        const { state } = stage;
        const isLast = index === stages.length - 1;
        return (
          <li
            key={stage.id}
            className={mergeClasses(
              styles.stage,
              upright && styles.stageUpright,
              !isLast && styles.line,
              !isLast && upright && styles.lineUpright,
              !isLast && state === 'done' && styles.lineDone,
            )}
            aria-current={index === today ? 'step' : undefined}
          >
            <span className={styles.mark}>
              <StageMark state={state} />
              {index === today && !upright && (
                <span className={styles.chip}>{isToday(stage) ? t('Today') : sentence(t(WORDS[state]))}</span>
              )}
            </span>
            <span className={mergeClasses(styles.words, upright && styles.wordsUpright)}>
              <span className={mergeClasses((state === 'done' || index === today) && styles.strong)}>
                {stage.id === 'cycleEnds' ? t('The cycle ends') : <ServersWords>{stage.title}</ServersWords>}
                <Unseen>, {t(WORDS[state])}</Unseen>
              </span>
              <span
                className={mergeClasses(styles.when, upright && styles.whenUpright, state === 'overdue' && styles.late)}
              >
                {stageWhen(stage, { now, timeZone, words })}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const useDottedStyles = makeStyles({
  whole: { display: 'none', [PHONE]: { display: 'block' } },
  dots: { display: 'flex', alignItems: 'center', marginBottom: tokens.spacingVerticalS },
  between: {
    flex: '1 1 0',
    height: '2px',
    margin: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralStroke1,
  },
  done: { backgroundColor: tokens.colorCompoundBrandStroke },
  line: { margin: 0, overflowWrap: 'anywhere' },
  step: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteRedForeground1 },
  next: { color: tokens.colorNeutralForeground2 },
});

function DottedPath({ stages, after = null, now, timeZone }: PathProps) {
  const styles = useDottedStyles();
  const words = useWords();
  const { t } = words;
  const at = stages.findIndex(({ state }) => state === 'now' || state === 'overdue');
  const present = stages[at];
  const next = present ? (stages[at + 1] ?? after) : after;
  return (
    <div className={styles.whole}>
      <div className={styles.dots} aria-hidden="true">
        {stages.map(({ id, state }, index) => (
          <Fragment key={id}>
            {index > 0 && (
              <span className={mergeClasses(styles.between, stages[index - 1]?.state === 'done' && styles.done)} />
            )}
            <StageMark state={state} />
          </Fragment>
        ))}
      </div>
      {present ? (
        <p className={styles.line}>
          <span className={styles.step}>
            {t('Step {number} of {all}:', { number: at + 1, all: stages.length })}{' '}
            <ServersWords>{present.title}</ServersWords>
          </span>{' '}
          <span className={mergeClasses(present.state === 'overdue' && styles.late)}>
            {stageWhen(present, { now, timeZone, words })}
          </span>
        </p>
      ) : (
        <p className={mergeClasses(styles.line, styles.step)}>
          {stages.every(({ state }) => state === 'done')
            ? t('All {count} steps are done.', { count: stages.length })
            : t('{done} of {all} steps done', {
                done: stages.filter(({ state }) => state === 'done').length,
                all: stages.length,
              })}
        </p>
      )}
      {next && (
        <p className={mergeClasses(styles.line, styles.next)}>
          {t('Then:')} {next.id === 'cycleEnds' ? t('The cycle ends') : <ServersWords>{next.title}</ServersWords>}{' '}
          {stageWhen(next, { now, timeZone, words })}
        </p>
      )}
    </div>
  );
}

const useSmallStyles = makeStyles({ small: { display: 'inline-flex', gap: tokens.spacingHorizontalXS } });

/** The same in one small line, for lists. */
export function SmallPath({ stages }: { stages: readonly Stage[] }) {
  const done = stages.filter((stage) => stage.state === 'done').length;
  const next = stages.find((stage) => stage.state !== 'done');
  const { t } = useWords();
  const howFar = t('{done} of {all} steps done', { done, all: stages.length });
  return (
    <span
      role="img"
      aria-label={next ? `${howFar}, ${t('next: {step}', { step: next.title })}` : howFar}
      className={useSmallStyles().small}
    >
      {stages.map((stage) => (
        <StageMark key={stage.id} state={stage.state} />
      ))}
    </span>
  );
}

const useMarkStyles = makeStyles({
  mark: { flexShrink: 0 },
  done: { color: tokens.colorCompoundBrandForeground1 },
  now: { color: tokens.colorCompoundBrandForeground1 },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  ahead: { color: tokens.colorNeutralForeground2 },
});

function StageMark({ state }: { state: Stage['state'] }) {
  const styles = useMarkStyles();
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={mergeClasses(styles.mark, styles[state])}
    >
      <circle
        cx="10"
        cy="10"
        r="8"
        fill={state === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={state === 'ahead' ? 1.5 : 2.5}
      />
      {state === 'done' && (
        <path
          d="M6.3 10.3l2.5 2.5 5-5.2"
          fill="none"
          stroke={tokens.colorNeutralBackground1}
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      )}
      {state === 'now' && <circle cx="10" cy="10" r="3.5" fill="currentColor" />}
      {state === 'overdue' && (
        <path d="M10 5.5v5.5M10 13.6v.6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}
