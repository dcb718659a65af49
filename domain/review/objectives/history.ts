import type { InWords } from '../part.ts';
import type { ObjectiveEvent } from './events.ts';

const TIED = {
  evidence: 'a piece of evidence',
  document: 'a document',
  observation: 'an observation',
  action: 'an action',
} as const;

export const history: InWords<ObjectiveEvent> = {
  objectiveSaved: () => 'Wrote an objective',
  objectiveRemoved: () => 'Removed an objective',
  objectiveTied: ({ thing, tied }) =>
    tied ? `Put ${TIED[thing]} beside an objective` : `Took ${TIED[thing]} away from an objective`,
  objectivesSent: ({ to, disagreement }, { context: { person } }) =>
    `Sent the objectives to ${person(to)?.displayName ?? 'the person who approves them'}${disagreement === undefined ? '' : ', without agreement'}`,
  objectivesContested: () => 'Said that there is no agreement on the objectives',
  objectivesApproved: ({ talked }) =>
    talked ? 'Approved the objectives, adjusted after talking with both' : 'Approved the objectives',
  objectivesReturned: () => 'Returned the objectives',
  objectivesDetermined: () => 'Determined the objectives, without agreement',
  determinedCommented: () => 'Commented on the objectives that were determined',
  revisionAsked: ({ improvement }) =>
    improvement ? 'Said that an objective is needed for a weak aspect' : 'Asked for the objectives to be revised',
  revisionOpened: () => 'Opened the objectives for revision',
  revisionWithdrawn: () => 'Withdrew the revision of the objectives',
  changesSigned: ({ party }) => `Signed the changes of the objectives, as ${party}`,
};
