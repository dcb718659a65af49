import { packs } from '#domain/policies/packs.ts';
import type { Answers } from '#domain/forms/form.ts';
import type { Step } from './tell.ts';
import type { Words } from './words.ts';

/** Ids of the stories: the same in every run. */
export const id = (number: number) => `ca2d0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** One of a policy’s forms, filled in from top to bottom. */
export function form({ policy, name, say }: { policy: string; name: string; say: Words }): Answers {
  const forms = packs.find(({ id: each }) => each === policy)?.forms;
  const found = Object.entries(forms ?? {}).find(([key]) => key === name)?.[1];
  if (!found) throw new Error(`The policy ${policy} has no form ${name}.`);
  return Object.fromEntries(
    found.fields.map(({ id: field, kind, choices, columns }) => {
      switch (kind) {
        case 'choice':
          return [field, choices?.[0] ?? ''];
        case 'yesNo':
          return [field, 'yes'];
        case 'number':
          return [field, '1'];
        case 'date':
          return [field, '2026-12-18'];
        case 'rows':
          return [field, JSON.stringify([(columns ?? []).map(() => say('As we agreed').slice(0, 200))])];
        case 'line':
          return [field, say('As we agreed').slice(0, 200)];
        case 'text':
        case 'points':
          return [field, say('Planned with the department, tried in two classes, and talked over each fortnight.')];
      }
    }),
  );
}

/** A statement’s version signed by the reviewer, then by the reviewee. */
export function statementSigned({
  version,
  reviewer,
  reviewee,
  text,
}: {
  version: number;
  reviewer: [by: number, at: string];
  reviewee: [by: number, at: string];
  text: string;
}): Step[] {
  const signed = (party: 'reviewer' | 'reviewee') =>
    ({
      type: 'statementSigned',
      version,
      party,
      textHash: 'f'.repeat(64),
      text: party === 'reviewer' ? text : null,
    }) as const;
  return [
    [reviewer[1], reviewer[0], signed('reviewer')],
    [reviewee[1], reviewee[0], signed('reviewee')],
  ];
}
