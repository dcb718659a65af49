import { z } from 'zod';
import { groups, ruled } from './obligation.ts';
import { isLeftOpen } from './leftOpen.ts';
import { type Setting, stands, type Values, whenSchema } from './settings.ts';

const text = z.string().min(1);
const ids = z.array(z.string()).min(1).optional();

/**
 * A place where the policy contradicts itself or leaves something open, with what decides it. What follows from
 * each answer stands with the answers of its settings.
 */
export const gapSchema = z.strictObject({
  ...ruled,
  /** Unique in the pack. */
  id: z.string().regex(/^[a-z][a-zA-Z]*$/),
  kind: z.enum(['conflict', 'gap', 'note']),
  /** The other places that it is about. */
  also: z.array(z.strictObject(ruled)).optional(),
  title: text,
  text,
  /** What does not work, or how the app goes on, as long as it is open. */
  without: text,
  /** The settings that decide it. */
  settings: ids,
  /** Other settings that it depends on, to look at again. */
  see: ids,
  /** It is there only under these answers. */
  while: z.array(whenSchema).min(1).optional(),
  staffGroups: groups,
  /** The check that works it out by the school's own calendar. What it found is said here, and is not told twice. */
  check: z.string().optional(),
});

export type Gap = z.infer<typeof gapSchema>;

/** What a pack has of it. */
type WithGaps = { gaps?: readonly Gap[] | undefined; settings: readonly Setting[]; values: Values };

/** The contradictions and gaps that there are under the pack's values, decided or not. */
export function gapsOf(pack: WithGaps): Gap[] {
  return (pack.gaps ?? []).filter((gap) => (gap.while ?? []).every((when) => stands({ when }, pack.values)));
}

/** Whether the school has decided it: every setting of it is answered. */
export function isDecided({ settings = [] }: Gap, pack: WithGaps): boolean {
  const own = pack.settings.filter(({ id }) => settings.includes(id));
  return own.length > 0 && own.every((setting) => !isLeftOpen(setting, pack.values[setting.id] ?? setting.default));
}
