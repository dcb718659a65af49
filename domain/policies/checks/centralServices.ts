import { hasRole } from '../../people/person.ts';
import type { Finding } from '../finding.ts';
import { peopleUnder, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * The trust has central services (TA-02), and the register has no operations director for them, or no central staff.
 */
export function centralServices(proposal: PolicyProposal): Finding[] {
  const { leadership } = proposal.pack;
  if (!leadership?.central) return [];
  const staff = peopleUnder(proposal).filter(({ central }) => central);
  const isLed = proposal.people.some((person) => hasRole(person, 'operationsDirector'));
  if (isLed && staff.length > 0) return [];
  const text = isLed
    ? `There is an operations director (${cite(leadership)}), and nobody in the list of people works in central services. Enter those who do, so that the operations director and not a headteacher confirms their reviews and sees their documents; or choose that there are no central services.`
    : `The operations director is for central staff what a headteacher is for a school (${cite(leadership)}), and nobody in the list of people has this role. Until somebody has, the next above confirms the reviews of ${staff.length === 0 ? 'central staff' : staff.length === 1 ? 'the one person in central services' : `the ${staff.length} people in central services`}: the executive headteacher, or the chair of the board. Give somebody the role, or choose that there are no central services.`;
  return [
    {
      kind: isLed || staff.length === 0 ? 'note' : 'gap',
      check: 'centralServices',
      title: isLed ? 'Nobody works in central services' : 'Nobody leads central services',
      text,
      rules: rulesOf([leadership]),
    },
  ];
}
