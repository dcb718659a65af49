import { ORDINARY } from '../eventRule.ts';
import { type EventRule, part } from '../part.ts';
import { agreeAction } from './agreeAction.ts';
import { answerWords } from './answerWords.ts';
import { closeAction } from './closeAction.ts';
import { commentOnNote } from './commentOnNote.ts';
import { notesEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutNotes, askedAboutNotes } from './messages.ts';
import { moveAction } from './moveAction.ts';
import { sayWords } from './sayWords.ts';
import { NO_NOTES } from './state.ts';
import { writeNote } from './writeNote.ts';

const ACTION: EventRule = { ...ORDINARY, closed: 'An action is followed to its completion, beyond the cycle (PA-07).' };

/** Notes of conversations, words between them, and actions that the two agree. */
export const notes = part({
  initial: { notes: NO_NOTES },
  commands: [writeNote, commentOnNote, sayWords, answerWords, agreeAction, moveAction, closeAction],
  events: notesEvents,
  eventRules: { actionMoved: ACTION, actionClosed: ACTION },
  evolve,
  history,
  messages: aboutNotes,
  requests: askedAboutNotes,
  asksWhenClosed: true,
});
