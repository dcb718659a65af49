import { z } from 'zod';
import { command, id, localTime, words } from '../command.ts';
import { rolesAbove } from '../../people/leadership.ts';
import type { Context } from '../context.ts';
import type { Permits, Standing } from '../part.ts';
import type { Review } from '../review.ts';
import { APPEAL_OUTCOMES, APPEAL_SUBJECTS } from './state.ts';

export const appealsCommands = [
  command('raiseAppeal', {
    appealId: id,
    subject: z.enum(APPEAL_SUBJECTS, { error: 'Choose what it is against.' }),
    entry: words('Which entry or decision', 500),
    reasons: words('Your reasons'),
    /** Talk it over with the reviewer before anybody else hears it. */
    talkFirst: z.boolean(),
  }),
  command('recordTalk', {
    appealId: id,
    on: z.iso.date({ error: 'Give the day on which you talked.' }),
    note: words('What came of it', 5000),
    settled: z.boolean(),
  }),
  command('lodgeAppeal', { appealId: id }),
  command('nameHearer', {
    appealId: id,
    /** Accepted from tabs that were open before, and not used: the grant’s id is given by the door. */
    grantId: id.optional(),
    oid: z.guid({ error: 'Choose who hears it.' }),
  }),
  command('setHearing', { appealId: id, start: localTime, place: words('Place', 200) }),
  command('withdrawAppeal', { appealId: id }),
  command('decideAppeal', {
    appealId: id,
    outcome: z.enum(APPEAL_OUTCOMES, { error: 'Choose the outcome.' }),
    reasons: words('The reasons for it'),
    /** Whether the statement is to be changed, as a new version that both sign. */
    newStatement: z.boolean(),
  }),
] as const;

export type AppealsCommand = z.infer<(typeof appealsCommands)[number]>;

/** Who hears an appeal: the one who was named; the command says which appeal. */
const hearer: Standing = {
  id: 'appealHearer',
  inWords: 'the person who hears it',
  isHeldBy: (review, person, _context, asked) =>
    'appealId' in asked && review.appeals.some(({ id, hearer }) => id === asked.appealId && hearer?.oid === person.oid),
};

/** Who names the hearer: who approves, or where that person reviews or is reviewed the next above: the chair of governors, in a trust the executive headteacher first (TA-02). */
export function whoNames(
  { approverOid, reviewerOid, revieweeOid }: Review,
  { holderOf, pack }: Pick<Context, 'holderOf' | 'pack'>,
): string {
  if (approverOid !== reviewerOid && approverOid !== revieweeOid) return approverOid;
  const above = rolesAbove(pack).flatMap((role) => holderOf(role)?.oid ?? []);
  return above.find((oid) => oid !== reviewerOid && oid !== revieweeOid) ?? approverOid;
}

const namer: Standing = {
  id: 'hearerNamer',
  inWords: 'the person who approves, or where that is the reviewer the next above',
  isHeldBy: (review, person, context) => whoNames(review, context) === person.oid,
};

export const appealsPermits: Permits<AppealsCommand> = {
  raiseAppeal: ['reviewee'],
  recordTalk: ['reviewee', 'reviewer'],
  lodgeAppeal: ['reviewee'],
  nameHearer: [namer],
  setHearing: [hearer],
  withdrawAppeal: ['reviewee'],
  decideAppeal: [hearer],
};
