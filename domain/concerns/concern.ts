import { z } from 'zod';
import { nextWorkingMoment } from '../calendar/workingHours.ts';
import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { atSchool, type Context } from '../review/context.ts';
import { contactHours } from '../review/contactHours.ts';
import { type Refusal, refuse } from '../review/refusal.ts';

/**
 * A concern about poor practice, raised in confidence (PA-17). It is not part of any review. Only the person who raised
 * it and the person who received it ever see it.
 */
export const keptConcernSchema = z.strictObject({
  id: z.guid(),
  by: z.string(),
  /** The headteacher; or the chair of governors, if it is about the headteacher or raised by him or her. */
  to: z.string(),
  text: z.string(),
  aboutHeadteacher: z.boolean(),
  /** ISO instant. */
  at: z.iso.datetime(),
  /** The rule and clause of the policy under which it was raised. */
  rule: z.string(),
  clause: z.string(),
  /** When it was taken up, with the answer, if any. */
  answered: z.strictObject({ text: z.string().nullable(), at: z.iso.datetime() }).nullable(),
});

export type ConfidentialConcern = z.infer<typeof keptConcernSchema>;

type SchoolRoles = Pick<Context, 'holderOf'>;

type RecipientOfArgs = {
  given: { person: Person; aboutHeadteacher: boolean };
  pack: Pick<PolicyPack, 'poorPractice'> | undefined;
  school: SchoolRoles;
};

/**
 * Whom a concern goes to: the headteacher, or the chair of governors about the headteacher. Refused if the person's
 * policy has no such way, or if nobody holds the office (PA-17).
 */
export function recipientOf({
  given: { person, aboutHeadteacher },
  pack,
  school: { holderOf },
}: RecipientOfArgs): Person | Refusal {
  const rule = pack?.poorPractice;
  if (!rule)
    return refuse({ refused: 'notCovered', message: 'Your policy does not say how to raise a concern in confidence.' });
  const headteacher = holderOf('headteacher');
  const toChair = aboutHeadteacher || headteacher === undefined || headteacher.oid === person.oid;
  const recipient = toChair ? holderOf('chairOfGovernors') : headteacher;
  if (!recipient || recipient.oid === person.oid)
    return refuse({
      refused: 'notFound',
      message: 'Nobody in the school’s register can take this. Ask the administrator.',
      ref: rule,
    });
  return recipient;
}

type TellAtArgs = { oid: string; since: string; context: Pick<Context, 'calendar' | 'person' | 'reminderPreferences'> };

/** The ISO instant at which somebody may be told: in his or her working hours. */
export function tellAt({ oid, since, context }: TellAtArgs): string {
  return nextWorkingMoment(atSchool(since, context), contactHours(oid, context)).toInstant().toString();
}
