import type { Answers } from '../../forms/form.ts';

export type ObservationEvent =
  | {
      type: 'observationPlanned';
      observationId: string;
      observerOid: string;
      start: string;
      minutes: number;
      purpose: string;
      focus: string;
    }
  | { type: 'observationMoved'; observationId: string; start: string; minutes: number }
  | { type: 'observationCancelled'; observationId: string; reason: string }
  | { type: 'observationAcknowledged'; observationId: string }
  | { type: 'feedbackMeetingHeld'; observationId: string; heldAt: string }
  | { type: 'feedbackRecorded'; observationId: string; answers: Answers; formVersion?: number }
  | { type: 'feedbackClosed'; observationId: string; comment: string | null };
