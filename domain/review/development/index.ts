import { z } from 'zod';
import { schemasOf, UNKNOWN_TYPE } from '../command.ts';
import { part } from '../part.ts';
import { changeNeed } from './changeNeed.ts';
import { declineNeed } from './declineNeed.ts';
import { enterNeed } from './enterNeed.ts';
import { developmentEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutDevelopment, askedAboutDevelopment } from './messages.ts';
import { promiseNeed } from './promiseNeed.ts';
import { provideNeed } from './provideNeed.ts';
import { recordEffect } from './recordEffect.ts';
import { NO_DEVELOPMENT } from './state.ts';
import { withdrawNeed } from './withdrawNeed.ts';

/** Training and development needs, and what becomes of them (KM-37, TA-23, KC-09). */
export const development = part({
  initial: { development: NO_DEVELOPMENT },
  commands: [enterNeed, changeNeed, withdrawNeed, promiseNeed, provideNeed, declineNeed, recordEffect],
  events: developmentEvents,
  evolve,
  history,
  messages: aboutDevelopment,
  requests: askedAboutDevelopment,
});

/** What the training coordinator and the headteacher can do from the register, without seeing the review (KM-37). */
export const registerCommandSchema = z.discriminatedUnion('type', schemasOf(development.commands), UNKNOWN_TYPE);

export type DevelopmentCommand = z.output<typeof registerCommandSchema>;
