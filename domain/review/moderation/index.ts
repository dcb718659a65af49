import { ORDINARY } from '../eventRule.ts';
import { part } from '../part.ts';
import { noteDraw } from './drawn.ts';
import { moderationEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutModeration, askedAboutModeration } from './messages.ts';
import { moderateStatement } from './moderateStatement.ts';
import { nameChecker } from './nameChecker.ts';
import { recordAudit } from './recordAudit.ts';
import { NO_MODERATION } from './state.ts';
import { withdrawChecker } from './withdrawChecker.ts';

/**
 * Moderation of statements, the check of the headteacher's own, and audits of mid-year reviews (KM-39, KM-45 to KM-48).
 */
export const moderation = part({
  initial: { moderation: NO_MODERATION },
  commands: [moderateStatement, nameChecker, withdrawChecker, recordAudit],
  notSent: [noteDraw],
  events: moderationEvents,
  eventRules: {
    // KM-45: the headteacher draws among all statements at once.
    moderationSampleDrawn: {
      ...ORDINARY,
      app: {
        why: 'A draw that somebody began is carried out to its end, with the same seed.',
        closed: false,
        suspended: false,
      },
    },
  },
  evolve,
  history,
  messages: aboutModeration,
  requests: askedAboutModeration,
});
