import { isoIn } from '../calendar/moments.ts';
import type { AdoptedPolicy } from '../policies/adoption.ts';
import { inForceOn } from '../policies/adoption.ts';
import type { Context } from '../review/context.ts';
import type { SchoolDocument } from '../review/supportingDocuments/schoolDocument.ts';
import { todayAt } from '../review/today.ts';
import { viewPerson } from './person.ts';

/** The papers of the whole school, for those who enter them. */
export type SchoolDocumentsView = {
  /** By title. */
  documents: (Omit<SchoolDocument, 'by'> & { kindName: string | null; by: string })[];
  /** The kinds of document that the policies in force name. */
  kinds: { id: string; name: string }[];
  timeZone: string;
  now: string;
};

type SchoolWithPolicies = Pick<Context, 'now' | 'calendar' | 'person' | 'schoolDocuments'> & {
  adopted: readonly AdoptedPolicy[];
};

export function viewSchoolDocuments(school: SchoolWithPolicies): SchoolDocumentsView {
  const kinds = kindsOfDocument(school);
  return {
    documents: school.schoolDocuments.map(({ by, ...document }) => ({
      ...document,
      kindName: kinds.find(({ id }) => id === document.kind)?.name ?? null,
      by: viewPerson(by, school).name,
    })),
    kinds,
    timeZone: school.calendar.timeZone,
    now: isoIn(school.now, school.calendar.timeZone),
  };
}

/** The kinds of document in the policies in force, each once; where policies name one differently, by all its names. */
export function kindsOfDocument({
  adopted,
  ...school
}: Pick<SchoolWithPolicies, 'adopted' | 'now' | 'calendar'>): SchoolDocumentsView['kinds'] {
  const named = inForceOn(adopted, todayAt(school)).flatMap(({ pack }) => pack.documents);
  return [...Map.groupBy(named, ({ id }) => id)].map(([id, entries]) => ({
    id,
    name: [...new Set(entries.map(({ name }) => name))].join(', or: '),
  }));
}
