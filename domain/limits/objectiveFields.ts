import type { LimitOf } from '../policies/limit.ts';
import { type Flag, flag } from './flag.ts';

export type ObjectiveField = LimitOf<'objectiveFields'>['fields'][number];

type ObjectiveTexts = Partial<Record<ObjectiveField, string | readonly string[] | null>>;

const HINTS: Record<ObjectiveField, string> = {
  title: 'Say what is to be achieved.',
  success: 'Say how it will be measured or seen.',
  by: 'Enter the date by which it is to be reached.',
  linkedTo: 'Say which priority or part of the job it serves.',
  outstanding: 'Say what would be outstanding.',
  relevance: 'Say how it fits the role.',
  achievable: 'Say what makes it achievable.',
  actions: 'List the steps or activities that lead to it.',
  indicators: 'Say what will show whether it is met.',
  support: 'Say what support there is.',
};

/**
 * Flags the parts that an objective lacks, each with advice at its field (KM-35, KS-02, KS-03, KS-15, TA-14, TA-15,
 * PA-13). A part with nothing but spaces, or a list of empty lines, counts as lacking.
 */
export function objectiveFields(limit: LimitOf<'objectiveFields'>, objective: ObjectiveTexts): Flag | undefined {
  const missing = limit.fields
    .filter((field) => isBlank(objective[field]))
    .map((field) => ({ field, message: HINTS[field] }));
  if (missing.length === 0) return undefined;
  return flag({ limit, reasons: missing.map(({ message }) => message), fields: missing });
}

function isBlank(part: ObjectiveTexts[ObjectiveField]): boolean {
  return [part ?? ''].flat().every((text) => text.trim() === '');
}
