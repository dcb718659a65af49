import { dateInWords } from '../../calendar/inWords.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Objective, Objectives } from './objective.ts';

type Kinds = Pick<PolicyPack, 'objectives'>;

/** An objective as a signed text has it: everything that it says, each part under its name. */
export function objectiveText(objective: Objective, index: number, { objectives }: Kinds): string {
  const kind = objectives.kinds.find(({ id }) => id === objective.kind);
  const { levels } = objectives;
  return [
    `${index + 1}. ${objective.title}`,
    kind && `Kind: ${kind.name}`,
    `Success${levels[0] ? `, ${levels[0]}` : ''}: ${objective.success}`,
    objective.outstanding && `Success, ${levels[1] ?? 'outstanding'}: ${objective.outstanding}`,
    `By: ${dateInWords(objective.by)}`,
    objective.milestone && `By the end of the cycle: ${objective.milestone}`,
    `Linked to: ${objective.linkKind}: ${objective.linkedTo}`,
    ...(kind?.fields ?? []).map(({ id, name }) => objective.details?.[id] && `${name}: ${objective.details[id]}`),
    ...(objectives.parts ?? []).map(({ id, name }) => objective.parts?.[id] && `${name}: ${objective.parts[id]}`),
  ]
    .filter(Boolean)
    .join('\n');
}

const HOW = { agreed: 'agreed', confirmed: 'confirmed', determined: 'determined without agreement' };

/** All that `headingOfObjectives` can say. */
export const HEADINGS_OF_OBJECTIVES: readonly string[] = [
  'Objectives',
  ...Object.values(HOW).map((how) => `Objectives, ${how}`),
];

/** "Objectives", and how they came to stand once they are approved: the record says which (KM-36, TA-12, TA-16). */
export function headingOfObjectives({ state }: Objectives): string {
  return state.kind === 'approved' ? `Objectives, ${HOW[state.how]}` : 'Objectives';
}
