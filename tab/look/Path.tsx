import { makeStyles, tokens } from '@fluentui/react-components';
import type { Stage } from '#domain/views/stages.ts';

const WORDS: Record<Stage['state'], string> = { done: 'done', now: 'next', overdue: 'overdue', ahead: 'to come' };

const useStyles = makeStyles({
  path: {
    listStyle: 'none',
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    '@media (max-width: 640px)': { gridAutoFlow: 'row', gap: tokens.spacingVerticalS },
  },
  stage: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalS,
    '@media (max-width: 640px)': { flexDirection: 'row', alignItems: 'center' },
  },
  line: { display: 'flex', alignItems: 'center', '@media (max-width: 640px)': { flexShrink: 0 } },
  rest: {
    height: '2px',
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (max-width: 640px)': { display: 'none' },
  },
  restDone: { backgroundColor: tokens.colorBrandStroke1 },
  title: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A review's way through its cycle: the stages reached, the next one, and those ahead. Drawn, and in words. */
export function Path({ stages }: { stages: readonly Stage[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.path} aria-label="The way through this cycle">
      {stages.map((stage, index) => (
        <li key={stage.id} className={styles.stage}>
          <span className={styles.line} aria-hidden="true">
            <StageMark state={stage.state} />
            {index < stages.length - 1 && (
              <span className={`${styles.rest} ${stage.state === 'done' ? styles.restDone : ''}`} />
            )}
          </span>
          <span
            className={`${styles.title} ${stage.state === 'now' || stage.state === 'overdue' ? styles.strong : ''}`}
          >
            {stage.title} <span className={styles.state}>{WORDS[stage.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same in one small line, for lists. */
export function SmallPath({ stages }: { stages: readonly Stage[] }) {
  const done = stages.filter((stage) => stage.state === 'done').length;
  const next = stages.find((stage) => stage.state !== 'done');
  return (
    <span
      role="img"
      aria-label={`${done} of ${stages.length} steps done${next ? `, next: ${next.title}` : ''}`}
      style={{ display: 'inline-flex', gap: 4 }}
    >
      {stages.map((stage) => (
        <StageMark key={stage.id} state={stage.state} />
      ))}
    </span>
  );
}

const COLOURS: Record<Stage['state'], string> = {
  done: tokens.colorBrandForeground1,
  now: tokens.colorBrandForeground1,
  overdue: tokens.colorPaletteRedForeground1,
  ahead: tokens.colorNeutralForeground3,
};

function StageMark({ state }: { state: Stage['state'] }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" style={{ color: COLOURS[state], flexShrink: 0 }}>
      <circle
        cx="9"
        cy="9"
        r="7"
        fill={state === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={state === 'ahead' ? 1.5 : 2.5}
      />
      {state === 'done' && (
        <path
          d="M5.5 9.2l2.4 2.4 4.6-4.8"
          fill="none"
          stroke={tokens.colorNeutralBackground1}
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      )}
      {state === 'now' && <circle cx="9" cy="9" r="3" fill="currentColor" />}
      {state === 'overdue' && (
        <path d="M9 5v5M9 12.2v.6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      )}
    </svg>
  );
}
