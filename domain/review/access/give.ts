import type { Context } from '../context.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { Review } from '../review.ts';
import type { AccessEvent } from './events.ts';
import type { Grant, Sees } from './state.ts';

type AccessGiven = Extract<AccessEvent, { type: 'accessGiven' }>;
type Ended = Extract<AccessEvent, { type: 'accessEnded' }>;

type Giving = {
  oid: string;
  sees: Sees;
  purpose: string;
  /**
   * The id of what it is for: a meeting, a request for feedback, an appeal. The grant is found by it when that ends.
   */
  about?: string;
  ref: RuleRef;
};

/** Why access can be managed after the cycle’s end too. */
export const WHILE_KEPT = 'Who is let in is seen to for as long as the record is kept (KM-54).';

/** Gives somebody access beyond the policy's own table. All access is given here, whatever it is for (KM-54). */
export function giveAccess({ oid, sees, purpose, about, ref }: Giving, { newId }: Pick<Context, 'newId'>): AccessGiven {
  const { rule, clause } = ref;
  const grantId = newId(['access', oid, sees, rule, clause, about ?? ''].join('/'));
  return { type: 'accessGiven', grantId, oid, sees, purpose, rule, clause, ...(about !== undefined && { about }) };
}

/** Ends access that was given. Makes no events if there is none, or if it has ended. */
export function endAccess(grants: readonly Grant[]): Ended[] {
  return grants.filter(({ ended }) => ended === null).map(({ id }) => ({ type: 'accessEnded', grantId: id }));
}

/**
 * The grants of one person for one thing. Older grants do not say what they are about. Their ids are made of it:
 * `joins.<meeting>.<oid>.1`, `<request>.<oid>`.
 */
export function grantsAbout({ access }: Review, { about, oid }: { about: string; oid: string }): Grant[] {
  return access.grants.filter(
    (grant) =>
      grant.oid === oid &&
      (grant.about === about || grant.id === `${about}.${oid}` || grant.id.startsWith(`joins.${about}.${oid}.`)),
  );
}
