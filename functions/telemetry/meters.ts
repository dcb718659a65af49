import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { keysIn } from '#domain/typed.ts';
import { MEASURES, type MeasureName, OTHER } from './measures.ts';
import type { MeasureNote, Recorder } from './note.ts';

type Meters = {
  record: Recorder;
  /** Hands everything to the reader, which sends it. */
  flush: () => Promise<void>;
};

/** OpenTelemetry's instruments for the table of measures. The reader decides where they go. */
export function createMeters({ reader, version }: { reader: MetricReader; version: string }): Meters {
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'fairview', 'service.version': version }),
    readers: [reader],
  });
  const meter = provider.getMeter('fairview');
  const instruments = new Map(
    keysIn(MEASURES).map((name) => {
      const { asks: description, counts } = MEASURES[name];
      const histogram = counts === 'seconds' && meter.createHistogram(name, { description, unit: 's' });
      const counter = counts === 'events' && meter.createCounter(name, { description, unit: '{event}' });
      return [
        name,
        (seconds: number, attributes: Record<string, string>) => {
          if (histogram) histogram.record(seconds, attributes);
          if (counter) counter.add(1, attributes);
        },
      ] as const;
    }),
  );
  return {
    record: (note) => instruments.get(note.name)?.(secondsOf(note), attributesOf(note)),
    flush: () => provider.forceFlush(),
  };
}

const secondsOf = ({ noted }: MeasureNote) => ('seconds' in noted ? noted.seconds : 0);

/** The attributes of the table and no others, each with a value of its list. */
function attributesOf({ name, noted }: MeasureNote): Record<string, string> {
  const known: Readonly<Record<string, readonly string[]>> = MEASURES[name satisfies MeasureName].attributes;
  const given: Readonly<Record<string, unknown>> = noted;
  return Object.fromEntries(
    Object.entries(known).map(([key, values]) => {
      const value = given[key];
      return [key, typeof value === 'string' && values.includes(value) ? value : OTHER];
    }),
  );
}
