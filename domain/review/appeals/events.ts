import type { AppealOutcome, AppealSubject } from './state.ts';

export type AppealsEvent =
  | {
      type: 'appealRaised';
      appealId: string;
      subject: AppealSubject;
      entry: string;
      reasons: string;
      talkFirst: boolean;
    }
  | { type: 'appealTalkedOver'; appealId: string; on: string; note: string; settled: boolean }
  | { type: 'appealLodged'; appealId: string }
  | { type: 'appealHearerNamed'; appealId: string; oid: string; grantId: string }
  | { type: 'appealHearingSet'; appealId: string; start: string; place: string }
  | { type: 'appealWithdrawn'; appealId: string }
  | {
      type: 'appealDecided';
      appealId: string;
      outcome: AppealOutcome;
      reasons: string;
      /** The version of the statement that was begun by it, where one was. */
      newVersion: number | null;
    };
