import type { Decides } from '../part.ts';
import type { ObjectiveCommand } from './commands.ts';
import { addImprovement, askForRevision, openRevision, signChanges, withdrawRevision } from './revise.ts';
import {
  approveObjectives,
  commentOnDetermined,
  determineObjectives,
  disagreeWithObjectives,
  returnObjectives,
  sendObjectives,
} from './settle.ts';
import { removeObjective, saveObjective } from './write.ts';

/** Decides what becomes of the objectives: written, settled, and revised during the cycle. */
export const objectivesDecide: Decides<ObjectiveCommand> = {
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
};
