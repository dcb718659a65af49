import { dateInWords } from '../../calendar/inWords.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { contentOf, type Objective } from '../objectives/objective.ts';
import type { DocumentSection, SignedObjective } from './document.ts';
import type { Words } from './words.ts';

type ObjectiveWords = { pack: Pick<PolicyPack, 'objectives'>; words: Words };

/** The content of objectives, as a document keeps it. */
export function objectivesIn(list: readonly Objective[]): SignedObjective[] {
  return list.map((objective) => ({ id: objective.id, ...contentOf(objective) }));
}

type SectionsOfObjectivesArgs = {
  list: readonly SignedObjective[];
  given: { id: string; heading: string };
  told: ObjectiveWords;
};

/** A heading for all objectives and one for each, with every part under its name. */
export function sectionsOfObjectives({
  list,
  given: { id, heading },
  told,
}: SectionsOfObjectivesArgs): DocumentSection[] {
  const blocks = list.length > 0 ? [] : [{ text: told.words.noObjectives }];
  return [
    { id, heading, level: 2, blocks },
    ...list.map((objective, index) => sectionOf({ objective, id: `${id}.${objective.id}`, index, told })),
  ];
}

type SectionOfArgs = { objective: SignedObjective; id: string; index: number; told: ObjectiveWords };

function sectionOf({ objective, id, index, told: { pack, words } }: SectionOfArgs): DocumentSection {
  const { kinds, levels, parts = [] } = pack.objectives;
  const kind = kinds.find((each) => each.id === objective.kind);
  const blocks: [string, string | null | undefined][] = [
    [words.kind, kind?.name],
    [words.success(levels[0]), objective.success],
    [words.success(levels[1] ?? words.secondLevel), objective.outstanding],
    [words.by, dateInWords(objective.by)],
    [words.milestone, objective.milestone],
    [words.linkedTo, words.link(objective.linkKind, objective.linkedTo)],
    ...(kind?.fields ?? []).map((each): [string, string | undefined] => [each.name, objective.details?.[each.id]]),
    ...parts.map((each): [string, string | undefined] => [each.name, objective.parts?.[each.id]]),
    [words.oneMore, objective.reason],
  ];
  return {
    id,
    heading: `${index + 1}. ${objective.title}`,
    level: 3,
    blocks: blocks.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
  };
}
