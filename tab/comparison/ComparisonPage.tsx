import { Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { Link, useLocation, useSearch } from 'wouter';
import { dateInWords, peopleInWords } from '#domain/calendar/inWords.ts';
import type { ComparedMeasure, ComparisonView, PolicyComparison } from '#domain/views/comparison.ts';
import { useComparison } from '../api/comparison.ts';
import { StepPatterns } from '../cockpit/StepPatterns.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { TextLink } from '../look/TextLink.tsx';
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
  comparison: { display: 'grid', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalL },
});

/** Groups of staff compared in figures, so that unequal access or treatment shows (KM-81, KM-87, PA-18, KC-20). */
export default function ComparisonPage() {
  const styles = useStyles();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('cycle') ?? undefined;
  const query = useComparison(asked);
  return (
    <main className={styles.page}>
      <Link href="/school-overview">School overview</Link>
      <Loaded query={query}>
        {(view, trouble) => (
          <>
            <div className={styles.head}>
              <PageHeading title="Groups compared" />
              <Cycles view={view} onChoose={(cycle) => go(`/comparison?cycle=${cycle}`, { replace: true })} />
            </div>
            {trouble}
            {asked !== undefined && !query.isPlaceholderData && <NoSuchCycle view={view} asked={asked} />}
            <StepPatterns />
            {view.cycle === null && <Empty>Figures appear here once reviews are opened.</Empty>}
            {view.cycle !== null &&
              [...Map.groupBy(view.comparisons, ({ policy }) => policy.id)].map(([id, comparisons]) => (
                <Policy key={id} comparisons={comparisons} />
              ))}
          </>
        )}
      </Loaded>
    </main>
  );
}

/** Says that the figures are those of another cycle than the address asks for. */
function NoSuchCycle({ view: { cycle }, asked }: { view: ComparisonView; asked: string }) {
  if (cycle === null || cycle === asked) return null;
  return (
    <Stack below="L">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          There are no reviews of the cycle that this link asks for. These figures are of the cycle that ends on{' '}
          {dateInWords(cycle)}. <TextLink href="/comparison">Go to the present cycle</TextLink>
        </MessageBarBody>
      </MessageBar>
    </Stack>
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

function Policy({ comparisons }: { comparisons: readonly PolicyComparison[] }) {
  const styles = useStyles();
  const title = comparisons[0]?.policy.title;
  return (
    <section className={styles.policy} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {comparisons.map((comparison) => (
        <Comparison key={comparison.clause} comparison={comparison} />
      ))}
    </section>
  );
}

function Comparison({ comparison: { clause, says, leastPeople, measures } }: { comparison: PolicyComparison }) {
  const styles = useStyles();
  const isKnown = ({ tables }: ComparedMeasure) => tables.some(({ all }) => all !== null);
  const unknown = measures.filter((measure) => !isKnown(measure)).map(({ title }) => title);
  return (
    <div className={styles.comparison}>
      <Quiet>
        {says} (Policy, {clause}.) Groups of fewer than {peopleInWords(leastPeople)} are left out, and whatever would
        give them away.
      </Quiet>
      {measures.filter(isKnown).map((measure) => (
        <MeasureFigure key={measure.id} measure={measure} />
      ))}
      {unknown.length > 0 && (
        <Empty>Nothing to show yet of: {unknown.join(', ')}. There are too few people, or all had the same.</Empty>
      )}
    </div>
  );
}
