import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPacks } from '#domain/policies/packs.ts';
import { stepColour } from '#tab/cockpit/stepColour.ts';

const css = readFileSync(join(import.meta.dirname, '../../../tab/look/base.css'), 'utf8');

/** What a theme draws for `var(--step-3)` and so on. */
function drawnIn(theme: string, colour: string): string {
  const [, own = ''] = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*--step-0[^}]*)\\}`).exec(css) ?? [];
  const name = colour.slice('var('.length, -1);
  const line = own.split('\n').find((each) => each.trim().startsWith(`${name}:`));
  const value = line?.split(':')[1]?.trim();
  if (value === undefined) throw new Error(`${theme} has no ${name}.`);
  return value;
}

describe.each(['default', 'dark', 'contrast'])('the steps of a path in the theme %s', (theme) => {
  test.each(shippedPacks().map(({ id, stages }) => [id, stages.length + 1] as const))(
    'have a shade each under %s, which has %i with those who have not begun',
    (_, steps) => {
      const shades = Array.from({ length: steps }, (_each, index) => drawnIn(theme, stepColour(index, steps)));
      expect(new Set(shades).size).toBe(steps);
    },
  );
});
