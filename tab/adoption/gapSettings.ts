import { isBlank } from '#domain/policies/leftOpen.ts';
import { listIn } from './fileData.ts';
import type { Plan } from './plan.ts';

/** The blanks that are filled in beside the gap that they decide, before adopting, and not among the other choices. */
export function idsSetAtGaps({ file, settings }: Pick<Plan, 'file' | 'settings'>): ReadonlySet<string> {
  const named = new Set(listIn(file, 'gaps').flatMap((gap) => listIn(gap, 'settings')));
  return new Set(settings.filter((setting) => named.has(setting.id) && isBlank(setting)).map(({ id }) => id));
}
