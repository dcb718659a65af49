import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { Link as ActionLink, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dateInWords } from '#domain/calendar/inWords.ts';
import type { MeetingsFigure as Meetings } from '#domain/views/cockpit.ts';
import { FaultBoundary } from '../look/FaultBoundary.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Figure } from './Figure.tsx';
import { Count, Swatch } from './StageFigure.tsx';
import { ScrolledTable } from './ScrolledTable.tsx';
import { stepColour } from './stepColour.ts';
import { useTableStyles } from './tableStyles.ts';
import type { Filter } from './useFilter.ts';
import { daysInWords } from './daysInWords.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  key: { listStyle: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  kind: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** How wide the chart is at least, in px, so that every day has room for its name. */
const AXIS = 60;
const EACH_DAY = 20;

/** The meetings of the coming fortnight by day and kind; a day opens the list of those who meet. */
export function MeetingsFigure({ figure, filter, today }: { figure: Meetings; filter: Filter; today: string }) {
  const [asTable, setAsTable] = useState(false);
  const isFew = figure.days.every(({ counts }) => sum(counts) <= 1);
  const { from, to, kinds } = figure;
  const drawn = kinds.map(({ name }) => name).join();
  const table = <AsTable figure={figure} filter={filter} today={today} />;
  return (
    <Figure
      title={`Meetings, ${daysInWords(from, to)}`}
      aside={
        !isFew && (
          <ActionLink as="button" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'As a chart' : 'As a table'}
          </ActionLink>
        )
      }
    >
      {kinds.length === 0 && <Quiet>No meeting is arranged for these two weeks.</Quiet>}
      {kinds.length > 0 && isFew && <AsList figure={figure} filter={filter} today={today} />}
      {!isFew &&
        (asTable ? (
          table
        ) : (
          <FaultBoundary of={drawn} instead={() => table}>
            <AsChart key={drawn} figure={figure} filter={filter} />
          </FaultBoundary>
        ))}
    </Figure>
  );
}

function AsChart({ figure: { kinds, days }, filter }: { figure: Meetings; filter: Filter }) {
  const styles = useStyles();
  const tables = useTableStyles();
  const [, go] = useLocation();
  const open = (index: number) => {
    const day = days[index];
    if (day) go(filter.listOf({ day: day.date }));
  };
  const labels = days.map(({ date }) => String(Number(date.slice(-2))));
  const colourOf = (kind: number) => stepColour(kind + 2, kinds.length + 3);
  return (
    <div className={tables.scroll}>
      <div style={{ minWidth: `${AXIS + days.length * EACH_DAY}px` }}>
        <VerticalStackedBarChart
          hideTooltip
          hideTickOverlap={false}
          barWidth={18}
          maxBarWidth={18}
          height={220}
          yAxisTickCount={3}
          hideLegend
          onBarClick={(_, data) => open(labels.indexOf(String('xAxisPoint' in data ? data.xAxisPoint : '')))}
          isCalloutForStack
          data={days.map(({ date, counts }, index) => ({
            xAxisPoint: labels[index] ?? date,
            stackCallOutAccessibilityData: { ariaLabel: `${dateInWords(date)}: ${sum(counts)}` },
            chartData: kinds.map(({ name }, kind) => ({
              legend: name,
              data: counts[kind] ?? 0,
              color: colourOf(kind),
            })),
          }))}
        />
      </div>
      <ul className={styles.key}>
        {kinds.map(({ name, count }, kind) => (
          <li key={name} className={styles.kind}>
            <Swatch colour={colourOf(kind)} />
            {name}, {count}
          </li>
        ))}
      </ul>
    </div>
  );
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/** Where no day has two there is nothing to compare: the days themselves, each with its meeting. */
function AsList({ figure: { kinds, days }, filter, today }: { figure: Meetings; filter: Filter; today: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {days
        .filter(({ counts }) => sum(counts) > 0)
        .map(({ date, counts }) => (
          <li key={date}>
            <TextLink href={filter.listOf({ day: date })}>{dateInWords(date, today)}</TextLink>
            {`: ${kinds
              .filter((_kind, index) => (counts[index] ?? 0) > 0)
              .map(({ name }) => name)
              .join(', ')}`}
          </li>
        ))}
    </ul>
  );
}

function AsTable({ figure: { kinds, days }, filter, today }: { figure: Meetings; filter: Filter; today: string }) {
  const styles = useTableStyles();
  return (
    <ScrolledTable name="Meetings by day">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {kinds.map(({ name }) => (
              <th key={name} scope="col" data-number>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, counts }) => (
            <tr key={date}>
              <th scope="row">
                <TextLink href={filter.listOf({ day: date })}>{dateInWords(date, today)}</TextLink>
              </th>
              {kinds.map(({ name }, index) => (
                <td key={name} data-number>
                  <Count
                    count={counts[index] ?? 0}
                    href={filter.listOf({ day: date })}
                    what={`${dateInWords(date)}: ${name}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  );
}
