import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(184px, 1fr))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalL,
    '& strong': { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  kinds: { listStyle: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  kind: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontVariantNumeric: 'tabular-nums',
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How many kinds of what is late stand here; the overview has them all. */
const KINDS = 3;

/** How the people stand whom a leader follows, in figures; renders nothing for everybody else. */
export function SchoolFigures({ home: { school, now } }: { home: HomeView }) {
  const styles = useStyles();
  const { t, dateInWords } = useWords();
  if (!school) return null;
  const { scope, meetings, late, observation, reviewers } = school;
  return (
    <Section
      title={scope.of === 'school' ? t('The school') : scope.of === 'department' ? scope.name : t('Your people')}
      tour="school"
      action={
        <TextLink href="/school-overview">
          {scope.of === 'school' ? t('Open the school overview') : t('Open the overview')}
        </TextLink>
      }
    >
      <div className={styles.figures}>
        {meetings && (
          <Figure
            value={meetings.held}
            of={meetings.of}
            what={t('{meetings} held', { meetings: meetings.name ? meetingsOf(meetings.name) : t('first meetings') })}
          >
            {meetings.by && t('To be held by {day}', { day: dateInWords(meetings.by, now.slice(0, 10)) })}
          </Figure>
        )}
        <div className={styles.figure}>
          <WithFigure>{t('{count} people have something late', { count: late.people })}</WithFigure>
          {late.kinds.length > 0 && (
            <ul className={styles.kinds}>
              {late.kinds.slice(0, KINDS).map(({ title, people }) => (
                <li key={title} className={styles.kind}>
                  <ErrorCircleFilled aria-label={t('late')} className={styles.late} />
                  <SchoolsWords>{title}</SchoolsWords>
                  <span className={styles.late}>{people}</span>
                </li>
              ))}
            </ul>
          )}
          {late.kinds.length > KINDS && (
            <span className={styles.note}>{t('{count} more kinds', { count: late.kinds.length - KINDS })}</span>
          )}
        </div>
        {observation && (
          <Figure
            value={inHours(observation.used)}
            of={inHours(observation.allowed)}
            what={t('hours of observation used')}
          />
        )}
        {reviewers.over > 0 && (
          <div className={styles.figure}>
            <WithFigure>
              {t('{over} of {all} reviewers above their limit', { over: reviewers.over, all: reviewers.of })}
            </WithFigure>
            <span className={styles.note}>
              {reviewers.most && t('The policy allows {count} people for each', { count: reviewers.most })}
            </span>
          </div>
        )}
      </div>
    </Section>
  );
}

/** A few words, the first figure among them in bold. */
function WithFigure({ children }: { children: string }) {
  const [, before, figure, after] = /^(\D*)([\d.,]+)(.*)$/.exec(children) ?? [];
  return (
    <span>
      {before}
      <strong>{figure}</strong>
      {after}
    </span>
  );
}

type FigureProps = { value: number; of: number; what: string; children?: ReactNode };

function Figure({ value, of, what, children }: FigureProps) {
  const styles = useStyles();
  const words = useWords().t('{value} of {all} {what}', { value, all: of, what });
  return (
    <div className={styles.figure}>
      <WithFigure>{words}</WithFigure>
      <ProgressBar value={of === 0 ? 0 : Math.min(1, value / of)} thickness="large" aria-label={words} />
      <span className={styles.note}>{children}</span>
    </div>
  );
}

/** The policy's name of a meeting, for several: "planning and review meetings". */
function meetingsOf(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}s`;
}

const inHours = (minutes: number) => Math.round(minutes / 6) / 10;
