import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { endOf } from '../meetings/meeting.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { ObservationCommand } from './commands.ts';
import type { Observation } from './observation.ts';

/** At most so many links to planning documents are kept for one visit. */
const MOST_DOCUMENTS = 20;

type Beforehand = Extract<
  ObservationCommand,
  { type: 'agreeObservation' | 'proposeForObservation' | 'linkPlanningDocument' | 'removePlanningDocument' }
>;

/** What the person observed says before a visit: agrees, would have it otherwise, or links planning documents (KM-66). */
export function answerBeforehand(observation: Observation, command: Beforehand, context: Context): Decision {
  const observationId = observation.id;
  if (command.type === 'linkPlanningDocument') {
    const { documentId, title, url } = command;
    if (observation.documents.some(({ id }) => id === documentId)) return [];
    if (observation.closed) return refuse('alreadyDone', 'This observation is closed.');
    if (observation.documents.length >= MOST_DOCUMENTS)
      return refuse('overLimit', `At most ${MOST_DOCUMENTS} links are kept for one visit.`);
    return [{ type: 'planningDocumentLinked', observationId, document: { id: documentId, title, url } }];
  }
  if (command.type === 'removePlanningDocument') {
    if (observation.closed) return refuse('alreadyDone', 'This observation is closed.');
    const { documentId } = command;
    return observation.documents.some(({ id }) => id === documentId)
      ? [{ type: 'planningDocumentRemoved', observationId, documentId }]
      : [];
  }
  if (command.revision !== observation.revision)
    return refuse('stale', 'The visit has been changed since. Look at it as it is now first.');
  if (isBefore(endOf(observation), context.now)) return refuse('alreadyDone', 'This visit is over.');
  if (command.type === 'agreeObservation')
    return observation.agreement.kind === 'agreed' ? [] : [{ type: 'observationAgreed', observationId }];
  const { focus, activities, why } = command;
  const { agreement } = observation;
  const isSame =
    agreement.kind === 'proposed' &&
    agreement.focus === focus &&
    agreement.activities === activities &&
    agreement.why === why;
  if (isSame) return [];
  if (focus === observation.focus && activities === observation.activities) {
    const message = 'Change the focus or the activities, or agree to them as they are.';
    return refuse('invalid', message, null, [{ field: 'focus', message }]);
  }
  return [{ type: 'observationProposed', observationId, focus, activities, why }];
}
