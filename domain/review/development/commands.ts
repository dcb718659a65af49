import { z } from 'zod';
import { schemasOf } from '../command.ts';
import { changeNeed } from './changeNeed.ts';
import { declineNeed } from './declineNeed.ts';
import { enterNeed } from './enterNeed.ts';
import { promiseNeed } from './promiseNeed.ts';
import { provideNeed } from './provideNeed.ts';
import { recordEffect } from './recordEffect.ts';
import { withdrawNeed } from './withdrawNeed.ts';

/** What becomes of a training or development need (KM-37, TA-23, KC-09). */
export const developmentCommands = [
  enterNeed,
  changeNeed,
  withdrawNeed,
  promiseNeed,
  provideNeed,
  declineNeed,
  recordEffect,
] as const;

/** What the training coordinator and the headteacher can do from the register, without the review (KM-37). */
export const registerCommandSchema = z.discriminatedUnion('type', schemasOf(developmentCommands));

export type DevelopmentCommand = z.output<typeof registerCommandSchema>;
