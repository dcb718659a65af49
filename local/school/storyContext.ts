import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import type { Context } from '#domain/review/context.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { NO_WISHES } from '#domain/review/reminderWishes.ts';
import { schoolYear } from './schoolYear.ts';
import { registerOf } from '#domain/people/register.ts';

/** SHA-256 of a text as 64 hexadecimal digits. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a story of one review is told in: a policy and the demonstration school's year, with the people of a register. */
export function storyContext(
  pack: PolicyPack,
  register: ReadonlyMap<string, Person>,
): (now: Temporal.Instant) => Context {
  const school = registerOf(register.values());
  return (now) => ({
    now,
    pack,
    calendar: schoolYear,
    ...school,
    school: { name: 'Larkmoor School' },
    trainings: () => [],
    wishes: () => NO_WISHES,
    ownForms: [],
    sha256,
    // A story tells one thing at a time, so its moment stands for the command.
    newId: idsOfCommand(now.toString(), sha256),
  });
}
