import type { Audit, Outcome, Sample } from './state.ts';

export type ModerationEvent =
  | ({ type: 'moderationSampleDrawn' } & Omit<Sample, 'by' | 'at'>)
  | ({ type: 'statementModerated' } & Omit<Outcome, 'by' | 'at'>)
  | { type: 'checkerNamed'; oid: string }
  | { type: 'checkerWithdrawn'; oid: string }
  | ({ type: 'midYearAudited' } & Omit<Audit, 'by' | 'at'>);
