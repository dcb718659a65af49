import type { z } from 'zod';
import { part } from '../part.ts';
import { addImprovement } from './addImprovement.ts';
import { approveObjectives } from './approveObjectives.ts';
import { askForRevision } from './askForRevision.ts';
import { commentOnDetermined } from './commentOnDetermined.ts';
import { determineObjectives } from './determineObjectives.ts';
import { disagreeWithObjectives } from './disagreeWithObjectives.ts';
import { objectiveEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutObjectives, askedAboutObjectives } from './messages.ts';
import { NO_OBJECTIVES } from './objective.ts';
import { openRevision } from './openRevision.ts';
import { removeObjective } from './removeObjective.ts';
import { returnObjectives } from './returnObjectives.ts';
import { saveObjective } from './saveObjective.ts';
import { sendObjectives } from './sendObjectives.ts';
import { signChanges } from './signChanges.ts';
import { tieToObjective } from './tieToObjective.ts';
import { withdrawRevision } from './withdrawRevision.ts';

/** Objectives: how they are written, approved, and revised during the cycle. */
export const objectives = part({
  initial: { objectives: NO_OBJECTIVES },
  commands: [
    saveObjective,
    removeObjective,
    tieToObjective,
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
  ],
  events: objectiveEvents,
  evolve,
  history,
  messages: aboutObjectives,
  requests: askedAboutObjectives,
});

type ObjectiveCommand = z.output<(typeof objectives.commands)[number]['schema']>;

export type ObjectiveCommandOf<Type extends ObjectiveCommand['type']> = Extract<ObjectiveCommand, { type: Type }>;
