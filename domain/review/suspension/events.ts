import type { PolicyPack } from '../../policies/policyPack.ts';

export type SuspensionReason = PolicyPack['suspensions'][number]['reason'];

export type SuspensionEvent =
  | { type: 'reviewSuspended'; reason: SuspensionReason; note: string }
  | { type: 'reviewKeptGoing'; reason: SuspensionReason; note: string }
  | { type: 'reviewResumed'; note: string };
