import { HorizontalBarChart, HorizontalBarChartVariant } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent } from 'react';
import { FaultBoundary } from '../look/FaultBoundary.tsx';

const useStyles = makeStyles({
  whole: { position: 'relative' },
  limit: {
    position: 'absolute',
    top: '-4px',
    bottom: '-4px',
    borderLeft: `1px solid ${tokens.colorNeutralForeground1}`,
  },
  bar: {
    minWidth: '4px',
    // The table around it has the words and the figures.
    '& .fui-hbc__legendContainer, & .fui-hbc__chartTitle': { display: 'none' },
    '& .fui-hbc__items': { margin: 0 },
    '& svg': { display: 'block', overflow: 'visible' },
    '& rect': { stroke: 'var(--step-line)', strokeWidth: 1 },
    '& rect[fill="var(--step-0)"]': { strokeDasharray: 'var(--step-dash)' },
  },
});

/**
 * This chart cannot do without its legend, so it gets one of nothing. What does not fit into a line is not counted: the
 * count of a legend that is hidden is wrong as soon as there are fewer parts.
 */
const NO_LEGEND = { legends: [], enabledWrapLines: true };

/** One part of a bar: how many, of what, and what choosing it opens, if anything. */
export type BarPart = { name: string; value: number; colour: string; onChoose?: () => void };

type Props = {
  /** What the whole bar is about. */
  title: string;
  parts: readonly BarPart[];
  /** The longest bar beside it, so that all have one scale. */
  longest: number;
  /** Where a line marks the most that is allowed. */
  limit?: number | null;
};

/** A bar of a table's row, in parts, on a scale that it shares with the other rows. Each part can be chosen. */
export function Bar({ title, parts, longest, limit = null }: Props) {
  const styles = useStyles();
  const shown = parts.filter(({ value }) => value > 0);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return null;
  const drawn = shown.map(({ name }) => name).join();
  const choose = (target: EventTarget, svg: Element) => {
    const at = [...svg.querySelectorAll('rect')].findIndex((rect) => rect === target);
    shown[at]?.onChoose?.();
  };
  const onClick = (event: MouseEvent) => choose(event.target, event.currentTarget);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(event.target, event.currentTarget);
  };
  return (
    <div className={styles.whole}>
      {/* The parts themselves take the focus; this only hears what is done to them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.bar}
        style={{ width: `${(100 * total) / Math.max(1, longest)}%` }}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {/* The table around it says the same where it cannot be drawn. */}
        <FaultBoundary of={drawn} instead={() => null}>
          <HorizontalBarChart
            key={drawn}
            hideTooltip
            barHeight={14}
            variant={HorizontalBarChartVariant.PartToWhole}
            chartDataMode="hidden"
            showLegendForSinglePointBar
            legendProps={NO_LEGEND}
            data={[
              {
                chartTitle: title,
                chartData: shown.map(({ name, value, colour }) => ({
                  legend: name,
                  color: colour,
                  horizontalBarChartdata: { x: value, total },
                  yAxisCalloutData: String(value),
                })),
              },
            ]}
          />
        </FaultBoundary>
      </div>
      {limit !== null && <div className={styles.limit} style={{ left: `${(100 * limit) / Math.max(1, longest)}%` }} />}
    </div>
  );
}
