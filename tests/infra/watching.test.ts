import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MeasureName, MEASURES } from '#functions/telemetry/measures.ts';
import { keysIn } from '#domain/typed.ts';
import { kqlParser } from './kql.ts';

const root = join(import.meta.dirname, '..', '..');
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

type Alert = { name: string; severity: number; description: string; window: string; query: string[] };
type Item = { type: number; name: string; content: { query?: string; title?: string } };

const alerts = JSON.parse(text('infra', 'alerts.json')) as Alert[];
const workbook = JSON.parse(text('infra', 'workbook.json')) as { items: Item[] };
const guide = text('docs', 'watching.md');

const inWorkbook = workbook.items.flatMap(({ name, content: { query } }) =>
  query === undefined ? [] : ([[name, query]] as const),
);
const inAlerts = alerts.map(({ name, query }) => [name, query.join('\n')] as const);
const inFiles = readdirSync(join(root, 'infra'))
  .filter((file) => file.endsWith('.kql'))
  .map((file) => [file, text('infra', file)] as const);
const queries = [...inWorkbook, ...inAlerts, ...inFiles];

let faults: (query: string) => string[];
beforeAll(() => {
  faults = kqlParser();
});

const measureIn = (query: string) => /Name == '([^']+)'/.exec(query)?.[1] as MeasureName | undefined;

describe('the queries of alerts and workbook', () => {
  test('a misspelt column or operator would be seen', () => {
    expect(faults("AppMetrics | where Nme == 'x'")).toHaveLength(1);
    expect(faults("AppMetrics | wher Name == 'x'")).not.toEqual([]);
    expect(faults('AppMetrics | summarize sumof(Sum) by Name')).not.toEqual([]);
  });

  test.each(queries)('%s is sound to Microsoft’s own parser', (_, query) => {
    expect(faults(query)).toEqual([]);
  });

  test.each(queries.filter(([, query]) => query.startsWith('AppMetrics')))(
    '%s asks for a measure that there is, by attributes and values that it has',
    (_, query) => {
      const name = measureIn(query);
      expect(keysIn(MEASURES)).toContain(name);
      const { attributes, counts } = MEASURES[name ?? 'fairview.start'];
      const lists: Record<string, readonly string[]> = attributes;
      const asked = [...query.matchAll(/Properties\.(\w+)\)?(?: (?:==|!=|in) (\([^)]*\)|'[^']*'))?/g)];
      for (const [, attribute = '', values = ''] of asked) {
        const known = lists[attribute] ?? [];
        expect(known, attribute).not.toEqual([]);
        for (const [, value = ''] of values.matchAll(/'([^']*)'/g)) expect(known).toContain(value);
      }
      // The number of events is their sum: what is sent once a minute counts as one item.
      expect(counts === 'events' && query.includes('ItemCount')).toBe(false);
    },
  );

  test('every measure is asked for in the workbook, with the question that it answers', () => {
    expect(new Set(inWorkbook.flatMap(([, query]) => measureIn(query) ?? []))).toEqual(new Set(keysIn(MEASURES)));
    for (const { content } of workbook.items.filter((item) => item.type === 3)) expect(content.title).toBeTruthy();
  });

  test('an alert looks at a window that Azure knows, and at no more than one it is asked in', () => {
    for (const { window, severity, query } of alerts) {
      expect(['PT15M', 'PT30M', 'PT1H', 'PT6H']).toContain(window);
      expect([1, 2, 3]).toContain(severity);
      expect(query.at(-1)).toMatch(/^\| where/);
    }
  });
});

describe('docs/watching.md', () => {
  test('names every measure and every alert, with what to do', () => {
    expect(keysIn(MEASURES).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
    expect(alerts.filter(({ name }) => !guide.includes(`| \`${name}\` `)).map(({ name }) => name)).toEqual([]);
  });
});
