import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { FULL_TIME, isWorkingPattern } from '#domain/calendar/workingPattern.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { policyDeadlines } from '#domain/policies/deadlines.ts';
import { findPack, packs } from '#domain/policies/packs.ts';
import { TRIGGERS } from '#domain/policies/vocabulary.ts';
import { refuse } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, invalid, json, signedInRoute } from './route.ts';

const questionSchema = z.strictObject({
  event: z.enum(TRIGGERS, { error: `Choose an event: ${TRIGGERS.join(', ')}.` }),
  at: z.string({ error: 'Give “at” as a local date and time such as 2026-10-05T15:30.' }),
  staffGroup: z.string({ error: 'Give the staff group, such as teacher.' }),
  pattern: z.string().default(FULL_TIME).refine(isWorkingPattern, 'Give the pattern as five characters such as MTW--.'),
  calendar: z
    .enum(['school', 'bank-holidays'], { error: 'Choose a calendar: school or bank-holidays.' })
    .default('school'),
});

/** What a policy makes due, and when, for anybody who wants to know. */
export function registerPolicyRoutes(app: App): void {
  signedInRoute(app, {
    name: 'policyDeadlines',
    method: 'GET',
    route: 'api/policies/{pack}/deadlines',
    handle: deadlines,
  });
}

async function deadlines({ school, params, query }: Asking<undefined>) {
  const pack = findPack(params['pack'] ?? '');
  if (!pack)
    return refusalProblem(
      refuse('notFound', `There is no such policy. There are: ${packs.map(({ id }) => id).join(', ')}.`),
    );
  const question = questionSchema.safeParse(Object.fromEntries(query));
  if (!question.success) return invalid(question.error);
  const { event, staffGroup, pattern } = question.data;
  const groups = pack.covers.staffGroups;
  if (!groups.includes(staffGroup)) {
    const message = `This policy covers: ${groups.join(', ')}.`;
    return refusalProblem(refuse('invalid', message, pack.covers, [{ field: 'staffGroup', message }]));
  }
  const calendar = question.data.calendar === 'school' ? school.calendar : withoutSchoolYear(school.calendar);
  const at = localMoment(question.data.at, calendar.timeZone);
  if (!at) {
    const message = 'There is no such date. Give a local date and time such as 2026-10-05T15:30.';
    return refusalProblem(refuse('invalid', message, null, [{ field: 'at', message }]));
  }
  return json({
    policy: pack.id,
    version: pack.version,
    deadlines: policyDeadlines(pack, { event, at, staffGroup, pattern, calendar }),
  });
}

/** A calendar in which only weekends and bank holidays are free. */
function withoutSchoolYear(calendar: SchoolCalendar): SchoolCalendar {
  return { ...calendar, terms: [], closures: [], insetDays: [] };
}

function localMoment(text: string, timeZone: string): Temporal.ZonedDateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone);
  } catch {
    return undefined;
  }
}
