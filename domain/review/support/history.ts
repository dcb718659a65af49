import { dateInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import type { SupportEvent } from './events.ts';

export const history: InWords<SupportEvent> = {
  concernRaised: () => 'Raised a concern',
  concernAnswered: () => 'Replied about a concern',
  concernSettled: () => 'Settled a concern',
  supportPlanWritten: ({ version }) =>
    version === 1 ? 'Wrote a support plan' : `Wrote version ${version} of the support plan`,
  supportPlanCommented: () => 'Commented on the support plan',
  supportPlanInForce: ({ withoutAgreement }) =>
    withoutAgreement === null ? 'Agreed to the support plan' : 'Began the support plan without agreement',
  supportPlanExtended: () => 'Gave the support plan more time',
  supportProgressGiven: () => 'Gave feedback on progress under the support plan',
  supportProgressAnswered: () => 'Commented on the feedback on progress',
  supportPlanEnded: ({ outcome }) =>
    outcome === 'enough'
      ? 'Ended the support plan: enough improvement'
      : 'Ended the support plan: not enough improvement',
  capabilityProposed: ({ spokenOn }) =>
    `Proposed the capability procedure, spoken of with the headteacher on ${dateInWords(spokenOn)}`,
  capabilityDecided: ({ begins }) => (begins ? 'Began the capability procedure' : 'Declined the capability procedure'),
};
