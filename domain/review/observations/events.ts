import type { Answers } from '../../forms/form.ts';
import type { Booking } from '../meetings/meeting.ts';
import type { Observation, PlanningDocument, VisitNotes } from './observation.ts';

type Agreed = Pick<Observation, 'purpose' | 'focus' | 'activities' | 'group' | 'documentsAsked'>;

export type ObservationEvent =
  | ({
      type: 'observationPlanned';
      observationId: string;
      observerOid: string;
      start: string;
      minutes: number;
    } & Agreed)
  | { type: 'observationMoved'; observationId: string; start: string; minutes: number }
  | ({ type: 'observationRewritten'; observationId: string; asProposed: boolean } & Agreed)
  | { type: 'observationCancelled'; observationId: string; reason: string }
  | { type: 'observationAgreed'; observationId: string }
  | { type: 'observationProposed'; observationId: string; focus: string; activities: string; why: string }
  | { type: 'planningDocumentLinked'; observationId: string; document: PlanningDocument }
  | { type: 'planningDocumentRemoved'; observationId: string; documentId: string }
  | {
      type: 'dropInRecorded';
      observationId: string;
      observerOid: string;
      start: string;
      minutes: number;
      focus: string;
    }
  | ({ type: 'visitNotesRecorded'; observationId: string } & Omit<VisitNotes, 'at'>)
  | { type: 'feedbackMeetingPlanned'; observationId: string; start: string; minutes: number }
  | { type: 'feedbackMeetingCalledOff'; observationId: string }
  | ({ type: 'feedbackMeetingBooked'; observationId: string } & Booking)
  | { type: 'feedbackBookingRemoved'; observationId: string }
  | { type: 'feedbackMeetingHeld'; observationId: string; heldAt: string }
  | { type: 'feedbackRecorded'; observationId: string; answers: Answers; formVersion?: number }
  | { type: 'feedbackClosed'; observationId: string; comment: string | null }
  | { type: 'furtherObservationProposed'; agreementId: string; metOn: string; minutes: number; focus: string }
  | { type: 'furtherObservationAnswered'; agreementId: string; agreed: boolean }
  | { type: 'observationPassedOn'; observationId: string; text: string; to: string[] };
