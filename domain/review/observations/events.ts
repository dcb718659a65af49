import { z } from 'zod';
import { answers, event } from '../event.ts';
import { ORAL_FEEDBACK } from './observation.ts';

const agreed = {
  purpose: z.string(),
  focus: z.string(),
  activities: z.string(),
  group: z.string().nullable(),
  documentsAsked: z.string().nullable(),
};

export const observationEvents = [
  event('observationPlanned', {
    observationId: z.string(),
    observerOid: z.string(),
    start: z.string(),
    minutes: z.number(),
    ...agreed,
  }),
  event('observationMoved', { observationId: z.string(), start: z.string(), minutes: z.number() }),
  event('observationRewritten', { observationId: z.string(), asProposed: z.boolean(), ...agreed }),
  event('observationCancelled', { observationId: z.string(), reason: z.string() }),
  event('observationAgreed', { observationId: z.string() }),
  event('observationProposed', {
    observationId: z.string(),
    focus: z.string(),
    activities: z.string(),
    why: z.string(),
  }),
  event('planningDocumentLinked', {
    observationId: z.string(),
    document: z.strictObject({ id: z.string(), title: z.string(), url: z.string() }),
  }),
  event('planningDocumentRemoved', { observationId: z.string(), documentId: z.string() }),
  event('dropInRecorded', {
    observationId: z.string(),
    observerOid: z.string(),
    start: z.string(),
    minutes: z.number(),
    focus: z.string(),
  }),
  event('visitNotesRecorded', {
    observationId: z.string(),
    seen: z.string(),
    responses: z.string(),
    learning: z.string(),
    activities: z.array(z.strictObject({ what: z.string(), minutes: z.number() })),
    oralFeedback: z.enum(ORAL_FEEDBACK),
    oralNote: z.string().nullable(),
  }),
  event('feedbackMeetingPlanned', { observationId: z.string(), start: z.string(), minutes: z.number() }),
  event('feedbackMeetingCalledOff', { observationId: z.string() }),
  event('feedbackMeetingBooked', {
    observationId: z.string(),
    outlookEventId: z.string(),
    joinUrl: z.string().nullable(),
    start: z.string(),
    minutes: z.number(),
    invitation: z.number(),
    people: z.array(z.string()),
  }),
  event('feedbackBookingRemoved', { observationId: z.string() }),
  event('feedbackMeetingHeld', { observationId: z.string(), heldAt: z.string() }),
  event('feedbackRecorded', { observationId: z.string(), answers, formVersion: z.number().exactOptional() }),
  event('feedbackClosed', { observationId: z.string(), comment: z.string().nullable() }),
  event('furtherObservationProposed', {
    agreementId: z.string(),
    metOn: z.string(),
    minutes: z.number(),
    focus: z.string(),
  }),
  event('furtherObservationAnswered', { agreementId: z.string(), agreed: z.boolean() }),
  event('observationPassedOn', { observationId: z.string(), text: z.string(), to: z.array(z.string()) }),
] as const;

export type ObservationEvent = z.infer<(typeof observationEvents)[number]>;
