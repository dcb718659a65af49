import { momentInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { open } from './actions.ts';
import { rowsOf, simple } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import type { BotKnowledge } from './knowledge.ts';
import { type Card, layout } from './layout.ts';
import { todayLine } from './todayLine.ts';

/** What the asker takes part in today, in order of time; or that it is nothing, and when the next meeting is. */
export function onToday({ home: { today, timeZone }, meetings, link }: BotKnowledge): Card {
  const [first] = today;
  if (first)
    return layout({
      label: 'Today',
      title: today.length === 1 ? 'One thing is on for you today' : `${today.length} things are on for you today`,
      whose: 'In all your reviews',
      body: rowsOf(today.map((item) => todayLine(item, { timeZone, link }))),
      actions: [open('Open the first', link(first.place)), ...askedButtons(['due'])],
    });
  const next = meetings.meetings.find(({ start }) => isBefore(meetings.now, start));
  const now = meetings.now.slice(0, 10);
  return simple({
    title: 'Nothing is on for you today',
    says: next
      ? `Your next meeting is on ${momentInWords({ moment: next.start, timeZone, now })} with ${next.with.name}.`
      : 'No meeting and no visit of yours is in Fairview for today.',
    actions: askedButtons(['due']),
  });
}

/** Where the notes of today’s visit or meeting are taken; undefined where there is none to take notes of. */
export function takeNotes({ home: { today }, link }: BotKnowledge): Card | undefined {
  const now = today.find(({ fits: { does } }) => does === 'takeNotes' || does === 'writeNote');
  const ahead = today.find(
    ({ kind, part, moment, fits: { does } }) =>
      kind === 'visit' && part === 'observer' && moment !== 'over' && does === 'seeVisit',
  );
  const item = now ?? ahead;
  if (!item) return undefined;
  return simple({
    title:
      item.kind === 'visit' ? `Notes of your visit to ${item.with.name}` : `Note of the meeting with ${item.with.name}`,
    says:
      item === ahead
        ? 'You take notes there once the visit has begun.'
        : item.kind === 'visit'
          ? 'You take notes there, one at a time, also without a signal.'
          : 'You write down there what you discussed and agreed.',
    actions: [
      open(
        item.kind === 'visit' && item !== ahead ? 'Take notes' : item === ahead ? 'Open the visit' : 'Write the note',
        link('place' in item.fits ? item.fits.place : item.place),
      ),
    ],
  });
}
