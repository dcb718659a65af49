import type { Answers } from '../../forms/form.ts';

export type Observation = {
  id: string;
  observerOid: string;
  start: string;
  minutes: number;
  purpose: string;
  focus: string;
  revision: number;
  plannedAt: string;
  acknowledgedAt: string | null;
  cancelled: { reason: string; at: string } | null;
  feedbackMeetingAt: string | null;
  feedback: { answers: Answers; at: string; by: string; formVersion: number | null } | null;
  /** Closed by the person observed, with or without comments. */
  closed: { at: string; comment: string | null } | null;
};
