import { z } from 'zod';
import { answersSchema, LONGEST_ANSWER } from '../../forms/form.ts';
import { id, localTime, minutes, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { ORAL_FEEDBACK } from './observation.ts';

/** What person observed and observer agree beforehand, beside time and length (KM-66). */
const agreed = {
  purpose: words('Purpose', 2000),
  focus: words('Focus', 2000),
  activities: words('Activities', 2000),
  group: words('Class, group or work', 200).nullable(),
  documentsAsked: words('Planning documents asked for', 2000).nullable(),
};

const noted = z.string().trim().max(LONGEST_ANSWER, 'This is more than can be kept. Shorten it.');

export const observationCommands = [
  oldCommand('planObservation', {
    observationId: id,
    observerOid: id,
    start: localTime,
    minutes: minutes('Length', 180),
    ...agreed,
  }),
  oldCommand('moveObservation', { observationId: id, start: localTime, minutes: minutes('Length', 180) }),
  /** Says anew what is looked at and why; the person observed is asked to agree again. */
  oldCommand('rewriteObservation', { observationId: id, revision: z.int(), ...agreed }),
  oldCommand('cancelObservation', { observationId: id, reason: words('Reason', 2000) }),
  oldCommand('agreeObservation', { observationId: id, revision: z.int() }),
  oldCommand('proposeForObservation', {
    observationId: id,
    revision: z.int(),
    focus: agreed.focus,
    activities: agreed.activities,
    why: words('Why', 2000),
  }),
  oldCommand('linkPlanningDocument', {
    observationId: id,
    documentId: id,
    title: words('Title', 200),
    url: z.url({ protocol: /^https$/, error: 'Give an address that begins with https://.' }).max(2000),
  }),
  oldCommand('removePlanningDocument', { observationId: id, documentId: id }),
  oldCommand('recordDropIn', {
    observationId: id,
    start: localTime,
    minutes: minutes('Length', 180),
    focus: words('What you looked at', 2000),
  }),
  oldCommand('recordVisitNotes', {
    observationId: id,
    seen: noted,
    responses: noted,
    learning: noted,
    activities: z
      .array(z.strictObject({ what: words('Activity', 300), minutes: z.int().min(1).max(300) }))
      .max(40, 'At most 40 activities can be kept.'),
    oralFeedback: z.enum(ORAL_FEEDBACK, { error: 'Say whether brief feedback was given straight after.' }),
    oralNote: words('What was said', 2000).nullable(),
  }),
  oldCommand('planFeedbackMeeting', { observationId: id, start: localTime, minutes: minutes('Length', 120) }),
  oldCommand('recordFeedbackMeeting', { observationId: id, heldAt: localTime }),
  oldCommand('recordFeedback', { observationId: id, answers: answersSchema }),
  oldCommand('closeFeedback', { observationId: id, comment: words('Your comments').nullable() }),
  oldCommand('proposeFurtherObservation', {
    agreementId: id,
    metOn: z.iso.date({ error: 'Give the day of the revision meeting.' }),
    minutes: minutes('Amount', 600),
    focus: words('Focus', 2000),
  }),
  oldCommand('answerFurtherObservation', { agreementId: id, agreed: z.boolean() }),
  oldCommand('passOnObservation', { observationId: id, text: words('What they need', 5000) }),
] as const;

export type ObservationCommand = z.infer<(typeof observationCommands)[number]>;

/** The limit itself says who may drop in; nobody drops in on him- or herself. */
const somebodyElse: Standing = {
  id: 'dropInVisitor',
  inWords: 'somebody other than the person visited',
  isHeldBy: (review, person) => review.revieweeOid !== person.oid,
};

/** What one of the two wrote down of a revision meeting, the other confirms. */
const theOtherOne: Standing = {
  id: 'otherOfTheTwo',
  inWords: 'the other of the two who met',
  isHeldBy: (review, person, _, command) =>
    [review.revieweeOid, review.reviewerOid].includes(person.oid) &&
    review.furtherObservation.every((each) => !isAbout(command, each.id) || each.by !== person.oid),
};

const isAbout = (command: object, id: string) => 'agreementId' in command && command.agreementId === id;

export const observationPermits: Permits<ObservationCommand> = {
  planObservation: ['reviewer', 'headteacher'],
  moveObservation: ['reviewer', 'observer'],
  rewriteObservation: ['reviewer', 'observer'],
  cancelObservation: ['reviewer', 'observer'],
  agreeObservation: ['reviewee'],
  proposeForObservation: ['reviewee'],
  linkPlanningDocument: ['reviewee'],
  removePlanningDocument: ['reviewee'],
  recordDropIn: [somebodyElse],
  recordVisitNotes: ['observer'],
  planFeedbackMeeting: ['observer'],
  recordFeedbackMeeting: ['observer'],
  recordFeedback: ['observer'],
  closeFeedback: ['reviewee'],
  proposeFurtherObservation: ['reviewer', 'reviewee'],
  answerFurtherObservation: [theOtherOne],
  passOnObservation: ['observer'],
};
