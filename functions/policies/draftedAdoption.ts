import { Temporal } from 'temporal-polyfill';
import { cycleOn } from '#domain/policies/cycles.ts';
import { inForceOn, versionOn } from '#domain/policies/adoption.ts';
import { findingsIn } from '#domain/policies/checks/findingsIn.ts';
import { eventName, policyDeadlines } from '#domain/policies/deadlines.ts';
import { findPolicyFile } from '#domain/policies/packs.ts';
import { type FileProblem, type PolicyFile, readPolicyFile, resolvePolicy } from '#domain/policies/policyFile.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { problemsWithValues } from '#domain/policies/settings.ts';
import type { Trigger } from '#domain/policies/vocabulary.ts';
import { remindersInWords } from '#domain/review/reminderExample.ts';
import type { AdoptionCheck, AdoptionDraft } from '#domain/views/policy.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { fileOf } from './known.ts';

/**
 * A draft whose file is sound, so that it can be looked at. `pack` has the values filled in as far as they are right.
 */
export type SoundDraft = {
  file: PolicyFile;
  pack: PolicyPack | undefined;
  fields: { field: string; message: string }[];
};

/**
 * Reads a draft. Gives the file's faults with their places, or the file and what is still wrong with the school's
 * choices.
 */
export function readDraft(draft: AdoptionDraft, school: SchoolNow): { fileProblems: FileProblem[] } | SoundDraft {
  const read = 'file' in draft.source ? readOwnFile(draft.source.file) : readKnown(draft.source.policy, school);
  if (!read.file) return { fileProblems: read.problems };
  const values = problemsWithValues({ settings: read.file.settings, chosen: draft.values, given: { complete: false } });
  const pack = values.length === 0 ? resolvePolicy(read.file, draft.values) : undefined;
  const fields = [
    ...problemsWithValues({ settings: read.file.settings, chosen: draft.values, given: { complete: true } }),
    ...problemsWithScope({ draft, pack, school }),
  ];
  return { file: read.file, pack, fields };
}

function readKnown(id: string, school: SchoolNow) {
  const adopted = versionOn({ adopted: school.adopted, id, date: '9999-12-31' });
  if (adopted) return { file: fileOf(adopted) };
  const file = findPolicyFile(id);
  return file ? { file } : { problems: [{ at: 'source', message: `There is no policy called “${id}”.` }] };
}

/**
 * A school's own file may not take the name of a policy that ships with the app, since the two could not be told apart.
 */
function readOwnFile(data: unknown) {
  const read = readPolicyFile(data);
  if (!read.file || !findPolicyFile(read.file.id)) return read;
  const message = `“${read.file.id}” is the name of a policy that ships with Fairview. Give your copy another one, such as ${read.file.id}-ours.`;
  return { problems: [{ at: 'id', message }] };
}

type ProblemsWithScopeArgs = { draft: AdoptionDraft; pack: PolicyPack | undefined; school: SchoolNow };

function problemsWithScope({ draft, pack, school: { people } }: ProblemsWithScopeArgs): SoundDraft['fields'] {
  const sites = sitesOf(people);
  const known = pack?.covers.staffGroups ?? draft.staffGroups;
  return [
    ...problemsWithDay(draft.from),
    ...(draft.staffGroups.length === 0 ? [{ field: 'staffGroups', message: 'Choose at least one staff group.' }] : []),
    ...draft.staffGroups
      .filter((group) => !known.includes(group))
      .map((group) => ({
        field: 'staffGroups',
        message: `This policy does not cover “${group}”. It covers: ${known.join(', ')}.`,
      })),
    ...(draft.site !== null && !sites.includes(draft.site)
      ? [{ field: 'site', message: `Nobody in the register works at “${draft.site}”.` }]
      : []),
  ];
}

/** The days from which a policy can be in force; around them, dates can still be counted. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-01-01';

function problemsWithDay(from: string): SoundDraft['fields'] {
  if (!isDate(from)) return [{ field: 'from', message: 'Enter a real date from which the policy is in force.' }];
  if (from >= FIRST_DAY && from <= LAST_DAY) return [];
  return [
    {
      field: 'from',
      message: 'A policy can be in force from 1 January 2000 at the earliest and from 1 January 2100 at the latest.',
    },
  ];
}

/** The schools of a trust, as entered for its people; empty where there is one school. */
export function sitesOf(people: SchoolNow['people']): string[] {
  return [...new Set([...people.values()].flatMap(({ site }) => site ?? []))].toSorted();
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The result of a draft: faults, what the checks found, and the consequences for sample people. */
export function checkDraft(draft: AdoptionDraft, school: SchoolNow): AdoptionCheck {
  const read = readDraft(draft, school);
  if ('fileProblems' in read)
    return { fileProblems: read.fileProblems, fields: [], findings: [], samples: [], reminders: [], policy: null };
  const { pack, fields, file } = read;
  const policy = { id: file.id, title: file.title };
  if (!pack || problemsWithDay(draft.from).length > 0)
    return { fileProblems: [], fields, findings: [], samples: [], reminders: [], policy };
  const findings = findingsIn(pack, {
    from: draft.from,
    staffGroups: draft.staffGroups,
    site: draft.site,
    calendar: school.calendar,
    people: [...school.people.values()],
    others: inForceOn(school.adopted, laterOf(draft.from, todayAt(school))).filter(({ id }) => id !== file.id),
  });
  const reminders = remindersInWords(pack, {
    from: draft.from,
    staffGroup: draft.staffGroups[0] ?? '',
    calendar: school.calendar,
    people: [...school.people.values()],
  });
  return { fileProblems: [], fields, findings, samples: samplesOf({ pack, draft, school }), reminders, policy };
}

const laterOf = (a: string, b: string) => (a > b ? a : b);

/** The events whose consequences best show what a choice does, in the order of a year. */
const SHOWN: readonly Trigger[] = ['cycleStart', 'planningMeeting', 'reviewMeeting', 'observation', 'cycleEnd'];

type SamplesOfArgs = { pack: PolicyPack; draft: AdoptionDraft; school: SchoolNow };

/** For a sample person of each staff group used: what each event would make due, on a date in the first cycle. */
function samplesOf({
  pack,
  draft: { from, staffGroups },
  school: { calendar },
}: SamplesOfArgs): AdoptionCheck['samples'] {
  return staffGroups
    .filter((group) => pack.covers.staffGroups.includes(group))
    .flatMap((staffGroup) => {
      const cycle = cycleOn({ pack, whose: { staffGroup, site: null, posts: [] }, date: from });
      const start = Temporal.PlainDate.from(cycle?.start ?? from);
      const name = pack.staffGroups.find(({ id }) => id === staffGroup)?.name ?? staffGroup;
      return SHOWN.flatMap((event) => {
        const date = dayOfSample({ event, start, end: cycle?.end ?? start.add({ years: 1 }).toString() });
        const time = event === 'cycleStart' || event === 'cycleEnd' ? '00:00' : '15:30';
        const at = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(calendar.timeZone);
        const deadlines = policyDeadlines(pack, { event, at, staffGroup, pattern: 'MTWTF', calendar });
        if (deadlines.length === 0) return [];
        return [
          {
            name,
            staffGroup,
            event,
            eventName: eventName(pack, event),
            at: at.toString({ timeZoneName: 'never' }),
            deadlines,
          },
        ];
      });
    });
}

/**
 * The sample day of an event: for meetings, the first Monday after five weeks of the cycle; for a visit, the first
 * after eight.
 */
function dayOfSample({ event, start, end }: { event: Trigger; start: Temporal.PlainDate; end: string }): string {
  if (event === 'cycleStart') return start.toString();
  if (event === 'cycleEnd') return end;
  const about = start.add({ weeks: event === 'observation' ? 8 : 5 });
  return about.add({ days: (8 - about.dayOfWeek) % 7 }).toString();
}
