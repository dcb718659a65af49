import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Link, useLocation, useSearch } from 'wouter';
import { dateInWords, peopleInWords } from '#domain/calendar/inWords.ts';
import type { ComparisonView, PolicyComparison } from '#domain/views/comparison.ts';
import { useComparison } from '../api/comparison.ts';
import { StepPatterns } from '../cockpit/StepPatterns.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { MeasureFigure } from './MeasureFigure.tsx';

const useStyles = makeStyles({
  page: {
    maxWidth: '1100px',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 72px` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalL,
  },
  policy: { marginBottom: tokens.spacingVerticalXXL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  figures: { display: 'grid', gap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalM },
});

/** Groups of staff compared in figures, so that unequal access or treatment shows (KM-81, KM-87, PA-18, KC-20). */
export default function ComparisonPage() {
  const styles = useStyles();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('cycle') ?? undefined;
  return (
    <main className={styles.page}>
      <Link href="/school-overview">School overview</Link>
      <Loaded query={useComparison(asked)}>
        {(view, trouble) => (
          <>
            <div className={styles.head}>
              <PageHeading title="Groups compared" />
              <Cycles view={view} onChoose={(cycle) => go(`/comparison?cycle=${cycle}`, { replace: true })} />
            </div>
            {trouble}
            <StepPatterns />
            {view.cycle === null && <Empty>Figures appear here once reviews are opened.</Empty>}
            {view.cycle !== null &&
              view.comparisons.map((comparison) => (
                <Comparison key={`${comparison.policy.id} ${comparison.clause}`} comparison={comparison} />
              ))}
          </>
        )}
      </Loaded>
    </main>
  );
}

function Cycles({ view: { cycles, cycle }, onChoose }: { view: ComparisonView; onChoose: (cycle: string) => void }) {
  if (cycle === null) return null;
  return (
    <Field label="Cycle">
      <Select value={cycle} onChange={(_, { value }) => onChoose(value)}>
        {cycles.map((end) => (
          <option key={end} value={end}>
            Ends on {dateInWords(end)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Comparison({ comparison: { policy, clause, says, leastPeople, measures } }: { comparison: PolicyComparison }) {
  const styles = useStyles();
  return (
    <section className={styles.policy} aria-label={`${policy.title}, ${clause}`}>
      <h2 className={styles.title}>{policy.title}</h2>
      <Quiet>
        {says} (Policy, {clause}.) Groups of fewer than {peopleInWords(leastPeople)} are left out, and whatever would
        give them away.
      </Quiet>
      <div className={styles.figures}>
        {measures.map((measure) => (
          <MeasureFigure key={measure.id} measure={measure} />
        ))}
      </div>
    </section>
  );
}
