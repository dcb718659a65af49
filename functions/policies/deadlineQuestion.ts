import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { deadlineQuestionSchema } from '#contract/inputs.ts';
import type { FieldProblem } from '#domain/forms/form.ts';

/** The years for which calendars and holidays have a meaning. */
const YEARS = { first: 1972, last: 2100 };

export type DeadlineQuestion = Omit<z.infer<typeof deadlineQuestionSchema>, 'at'> & { at: Temporal.ZonedDateTime };

type QuestionAsked = { query: URLSearchParams; timeZone: string; staffGroups: readonly string[] };

/** Reads a question, or reports everything wrong with it at once, parameter by parameter, with what is allowed. */
export function readDeadlineQuestion({
  query,
  timeZone,
  staffGroups,
}: QuestionAsked): DeadlineQuestion | { problems: FieldProblem[] } {
  const parsed = deadlineQuestionSchema.safeParse(Object.fromEntries(query));
  const at = momentOf(query.get('at'), timeZone);
  const staffGroup = query.get('staffGroup');
  const problems = [
    ...strangers(query),
    ...(parsed.success ? [] : parsed.error.issues)
      .filter(({ code, path }) => code !== 'unrecognized_keys' && path[0] !== 'at' && path[0] !== 'staffGroup')
      .map(({ path, message }) => ({ field: path.join('.'), message })),
    ...('message' in at ? [{ field: 'at', message: at.message }] : []),
    ...(staffGroup !== null && staffGroups.includes(staffGroup)
      ? []
      : [{ field: 'staffGroup', message: `Give the staff group. This policy covers: ${staffGroups.join(', ')}.` }]),
  ];
  if (problems.length > 0 || !parsed.success || 'message' in at) return { problems };
  return { ...parsed.data, at: at.moment };
}

/** Unknown parameters. */
function strangers(query: URLSearchParams): FieldProblem[] {
  const known = Object.keys(deadlineQuestionSchema.shape);
  return [...query.keys()]
    .filter((field) => !known.includes(field))
    .map((field) => ({ field, message: `There is no “${field}”. There are: ${known.join(', ')}.` }));
}

/** A local date and time of the school; one with an offset is taken as that moment. */
function momentOf(text: string | null, timeZone: string): { moment: Temporal.ZonedDateTime } | { message: string } {
  const form = 'Give “at” as a local date and time such as 2026-10-05T15:30.';
  if (text === null) return { message: form };
  // In an address, a plus that is not written as %2B arrives as a space.
  const [, local, offset] =
    /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)(Z|[+ -]\d{2}:\d{2})?$/.exec(text) ?? [];
  if (local === undefined || (offset !== undefined && !local.includes('T'))) return { message: form };
  const year = Number(local.slice(0, 4));
  if (year < YEARS.first || year > YEARS.last)
    return { message: `Give “at” in a year from ${YEARS.first} to ${YEARS.last}.` };
  try {
    const written = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    if (offset === undefined) return { moment: written.toZonedDateTime(timeZone) };
    return {
      moment: Temporal.Instant.from(`${written.toString()}${offset.replace(' ', '+')}`).toZonedDateTimeISO(timeZone),
    };
  } catch (error) {
    if (error instanceof RangeError) return { message: `There is no such date or time as ${local}. ${form}` };
    throw error;
  }
}
