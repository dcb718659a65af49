import { MetricReader } from '@opentelemetry/sdk-metrics';
import { createMeters } from '#functions/telemetry/meters.ts';
import { listen } from '#functions/telemetry/note.ts';

/** One measure with one set of attributes, since the app was started: how many, and of durations their seconds. */
export type Measured = {
  name: string;
  attributes: Record<string, unknown>;
  count: number;
  seconds?: { sum: number; longest: number };
};

/** Keeps what the app notes about itself in memory, where Azure has Application Insights. Answers what there is. */
export function keepMeasures(version: string): () => Promise<Measured[]> {
  const reader = new OnDemand();
  listen(createMeters({ reader, version }).record);
  return async () => {
    const { resourceMetrics } = await reader.collect();
    return resourceMetrics.scopeMetrics.flatMap(({ metrics }) =>
      metrics.flatMap(({ descriptor: { name }, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => measured({ name, attributes, value })),
      ),
    );
  };
}

type MeasuredArgs = {
  name: string;
  attributes: Record<string, unknown>;
  value: number | { count: number; sum?: number; max?: number } | object;
};

function measured({ name, attributes, value }: MeasuredArgs): Measured {
  if (typeof value === 'number') return { name, attributes, count: value };
  const { count = 0, sum = 0, max = 0 } = value as { count?: number; sum?: number; max?: number };
  return { name, attributes, count, seconds: { sum, longest: max } };
}

/** Collects when asked, and never by itself. */
class OnDemand extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}
