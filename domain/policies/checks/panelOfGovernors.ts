import { hasRole } from '../../people/person.ts';
import { roleThat } from '../../people/roles.ts';
import type { Finding } from '../finding.ts';
import type { LimitOf } from '../limit.ts';
import { groupsFor, peopleUnder, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/**
 * Whether the register has enough governors for the headteacher's panel (KM-12, KS-14) and also for whoever checks the
 * statement and takes no other part (KM-48). Three governors cannot be a panel of three and check it too.
 */
export function panelOfGovernors(proposal: PolicyProposal): Finding[] {
  const limits = proposal.pack.limits.filter(
    (limit) => peopleUnder({ ...proposal, staffGroups: groupsFor(limit, proposal) }).length > 0,
  );
  const checkers = limits.find(
    (limit): limit is LimitOf<'checkerTakesNoOtherPart'> => limit.kind === 'checkerTakesNoOtherPart',
  );
  return limits
    .filter((limit): limit is LimitOf<'panel'> => limit.kind === 'panel')
    .flatMap((panel) => [...impossibleSizes(panel), ...tooFew({ panel, checkers, proposal })]);
}

function foundationOf({ foundation }: LimitOf<'panel'>, size: number): number {
  return foundation?.[String(size)] ?? 0;
}

function impossibleSizes(panel: LimitOf<'panel'>): Finding[] {
  return panel.sizes
    .filter((size) => foundationOf(panel, size) > size)
    .map((size) => ({
      kind: 'conflict' as const,
      check: 'impossiblePanel',
      title: `A panel of ${size} cannot have ${foundationOf(panel, size)} foundation governors`,
      text: `The panel may have ${panel.sizes.join(' or ')} governors, and at least ${foundationOf(panel, size)} of them are to be foundation governors (${cite(panel)}). With ${size} governors that is impossible. Choose fewer foundation governors, or use larger panels only.`,
      rules: rulesOf([panel]),
    }));
}

type TooFewArgs = {
  panel: LimitOf<'panel'>;
  checkers: LimitOf<'checkerTakesNoOtherPart'> | undefined;
  proposal: PolicyProposal;
};

function tooFew({ panel, checkers, proposal: { people } }: TooFewArgs): Finding[] {
  const foundation = people.filter((person) => hasRole(person, 'foundationGovernor')).length;
  const governors = people.filter((person) => roleThat('governs', person)).length;
  const least = Math.min(...panel.sizes);
  const canBeFilled = panel.sizes.some(
    (size) => size <= governors && foundationOf(panel, size) <= Math.min(size, foundation),
  );
  if (!canBeFilled) {
    const wanted = panel.sizes.map((size) =>
      foundationOf(panel, size) > 0 ? `${size} with ${foundationOf(panel, size)} foundation governors` : String(size),
    );
    return [
      {
        kind: 'gap',
        check: 'tooFewGovernors',
        title: 'There are too few governors for the headteacher’s panel',
        text: `The panel has ${wanted.join(', or ')} (${cite(panel)}). The list of people has ${governors} governor${governors === 1 ? '' : 's'}, ${foundation} of them foundation governors. Enter the governors, with what they are, before the headteacher’s review is opened.`,
        rules: rulesOf([panel]),
      },
    ];
  }
  if (!checkers || governors >= least + checkers.most) return [];
  return [
    {
      kind: 'gap',
      check: 'tooFewGovernors',
      title: 'There are too few governors for the panel and the check of its statement',
      text: `The panel has at least ${least} governors (${cite(panel)}). The statement is checked by ${checkers.most} more, who take no part in the review or an appeal (${cite(checkers)}). The list of people has ${governors} governor${governors === 1 ? '' : 's'}. Enter more governors, or choose another check.`,
      rules: rulesOf([panel, checkers]),
    },
  ];
}
