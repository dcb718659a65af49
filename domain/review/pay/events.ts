import type { Answers } from '../../forms/form.ts';

export type PayEvent =
  | { type: 'payRecommended'; version: number; answers: Answers; formVersion: number | null }
  | { type: 'payPassedOn'; version: number; comment: string | null }
  | { type: 'payReturned'; version: number; comment: string }
  | { type: 'payDecided'; version: number; agreed: boolean; reasons: string };
