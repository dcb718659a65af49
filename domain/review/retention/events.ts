import type { HoldReason } from './state.ts';

export type RetentionEvent =
  | { type: 'recordsHeld'; holdId: string; reason: HoldReason; note: string | null }
  | { type: 'holdEnded'; holdId: string }
  | { type: 'destructionAgreed' };
