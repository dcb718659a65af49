import { inOrder } from '#domain/inOrder.ts';
import type { Values } from '../forms/formState.ts';
import { activitiesText } from './activities.ts';

/** What a note can be about; each is the field of the visit's notes that keeps it, as lines that begin with the time. */
export const ABOUT = ['seen', 'responses', 'learning', 'activities'] as const;

export type About = (typeof ABOUT)[number];

/** A note of a visit. Its time is empty where it was written without one. */
export type Note = { time: string; about: About; text: string };

const STAMPED = /^(\d{2}:\d{2}) ?(.*)$/;

/** All notes in the fields of a draft as one stream, in the order of their times. */
export function streamOf(values: Values): Note[] {
  return byTime(ABOUT.flatMap((about) => notesIn(values[about] ?? '', about)));
}

/** The text with which a field keeps its notes of the stream. */
export function textOf(stream: readonly Note[], about: About): string {
  const notes = byTime(stream).filter((note) => note.about === about && note.text.trim() !== '');
  if (about === 'activities') return activitiesText(notes.map(({ time, text }) => ({ start: time, what: text })));
  return notes.map(({ time, text }) => (time ? `${time} ${text}` : text)).join('\n');
}

/** The time to stamp: now or, when it is written down outside the visit, that of the last note, or the visit's start. */
export function stampAt(now: string, visit: { start: string; end: string; stream: readonly Note[] }): string {
  if (visit.start <= now && now <= visit.end) return now;
  return visit.stream.at(-1)?.time || visit.start;
}

/** A line without a time goes on with the note above it; an activity is always one line. */
function notesIn(text: string, about: About): Note[] {
  const notes: Note[] = [];
  for (const line of text.split('\n')) {
    const [, time = '', said = line] = STAMPED.exec(line) ?? [];
    const last = notes.at(-1);
    if (time || !last || about === 'activities') notes.push({ time, about, text: said });
    else last.text += `\n${said}`;
  }
  return notes.map((note) => ({ ...note, text: note.text.trim() })).filter((note) => note.text !== '');
}

function byTime(notes: readonly Note[]): Note[] {
  return notes.toSorted((a, b) => inOrder(a.time, b.time));
}
