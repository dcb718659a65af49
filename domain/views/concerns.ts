import type { ConfidentialConcern } from '../concerns/concern.ts';
import type { RuleRef } from '../policies/policyPack.ts';
import type { PersonView } from './person.ts';

export type ConfidentialConcernView = Omit<ConfidentialConcern, 'by' | 'to'> & { who: PersonView; to: PersonView };

/** What somebody raised in confidence, and what was raised with him or her (PA-17). Newest first. */
export type ConcernsView = {
  now: string;
  timeZone: string;
  me: string;
  /** The person's own policy on it; null if the policy has no such way. */
  rest: (RuleRef & { text: string }) | null;
  raised: ConfidentialConcernView[];
  received: ConfidentialConcernView[];
};
