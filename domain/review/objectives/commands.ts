import type { z } from 'zod';
import { addImprovement } from './addImprovement.ts';
import { approveObjectives } from './approveObjectives.ts';
import { askForRevision } from './askForRevision.ts';
import { commentOnDetermined } from './commentOnDetermined.ts';
import { determineObjectives } from './determineObjectives.ts';
import { disagreeWithObjectives } from './disagreeWithObjectives.ts';
import { openRevision } from './openRevision.ts';
import { removeObjective } from './removeObjective.ts';
import { returnObjectives } from './returnObjectives.ts';
import { saveObjective } from './saveObjective.ts';
import { sendObjectives } from './sendObjectives.ts';
import { signChanges } from './signChanges.ts';
import { withdrawRevision } from './withdrawRevision.ts';

/** What becomes of the objectives: written, settled, and revised during the cycle. */
export const objectiveCommands = [
  saveObjective,
  removeObjective,
  sendObjectives,
  disagreeWithObjectives,
  approveObjectives,
  returnObjectives,
  determineObjectives,
  commentOnDetermined,
  askForRevision,
  openRevision,
  withdrawRevision,
  signChanges,
  addImprovement,
] as const;

type ObjectiveCommand = z.output<(typeof objectiveCommands)[number]['schema']>;

export type ObjectiveCommandOf<Type extends ObjectiveCommand['type']> = Extract<ObjectiveCommand, { type: Type }>;
