import { dateInWords, minutesInWords, momentInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { InWords } from '../part.ts';
import type { ObservationEvent } from './events.ts';

const when = (moment: string, { calendar }: Context) => momentInWords({ moment, timeZone: calendar.timeZone });

export const history: InWords<ObservationEvent> = {
  observationPlanned: ({ start }, { context }) =>
    `Planned a ${context.pack.wording.observation} for ${when(start, context)}`,
  observationMoved: ({ start }, { context }) =>
    `Moved the ${context.pack.wording.observation} to ${when(start, context)}`,
  observationRewritten: ({ asProposed }, { context: { pack } }) =>
    asProposed
      ? `Took over what was proposed for the ${pack.wording.observation}`
      : `Changed what the ${pack.wording.observation} looks at`,
  observationCancelled: (_, { context: { pack } }) => `Cancelled a ${pack.wording.observation}`,
  observationAgreed: (_, { context: { pack } }) => `Agreed to the ${pack.wording.observation}`,
  observationProposed: (_, { context: { pack } }) => `Proposed another focus for the ${pack.wording.observation}`,
  planningDocumentLinked: (_, { context: { pack } }) =>
    `Linked a planning document for the ${pack.wording.observation}`,
  planningDocumentRemoved: (_, { context: { pack } }) =>
    `Removed a planning document of the ${pack.wording.observation}`,
  dropInRecorded: ({ start }, { context }) => `Recorded a drop-in on ${when(start, context)}`,
  visitNotesRecorded: (_, { context: { pack } }) => `Recorded the notes of the ${pack.wording.observation}`,
  feedbackMeetingPlanned: ({ start }, { context }) => `Arranged the feedback meeting for ${when(start, context)}`,
  feedbackMeetingCalledOff: () => 'Cancelled the feedback meeting, in Outlook',
  feedbackMeetingBooked: () => 'Put the feedback meeting in both Outlook calendars',
  feedbackBookingRemoved: () => 'Took the feedback meeting out of Outlook',
  feedbackMeetingHeld: ({ heldAt }, { context }) => `Recorded the feedback meeting of ${when(heldAt, context)}`,
  feedbackRecorded: (_, { context: { pack } }) => `Wrote the feedback on the ${pack.wording.observation}`,
  feedbackClosed: ({ comment }) =>
    comment ? 'Added comments to the feedback and closed it' : 'Read the feedback and closed it',
  furtherObservationProposed: ({ metOn, minutes }) =>
    `Wrote down that the revision meeting of ${dateInWords(metOn)} agreed ${minutesInWords(minutes)} more observation`,
  furtherObservationAnswered: ({ agreed }) =>
    agreed ? 'Confirmed the further observation' : 'Did not confirm the further observation',
  observationPassedOn: ({ to }, { context: { person, pack } }) => {
    const names = to.map((oid) => person(oid)?.displayName ?? 'somebody who has left').join(' and ');
    return `Sent ${names} what they need of the ${pack.wording.observation}`;
  },
};
