import type { MeasureName, Noted } from './measures.ts';

/** A measure as it was noted. */
export type MeasureNote = { [Name in MeasureName]: { name: Name; noted: Noted<Name> } }[MeasureName];

/** Takes what is noted. */
export type Recorder = (note: MeasureNote) => void;

/** How many notes are kept until something takes them; later ones are dropped. */
const MOST_KEPT = 1_000;

/** One for the process, as OpenTelemetry has it. */
const state: { recorder: Recorder | undefined; early: MeasureNote[] } = { recorder: undefined, early: [] };

/**
 * Notes something for those who operate the app. It costs nothing to speak of, never fails, and never waits. What is
 * noted before somebody listens is kept for a while.
 */
export function note<Name extends MeasureName>(name: Name, noted: Noted<Name>): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The name and what is noted belong together.
  const taken = { name, noted } as unknown as MeasureNote;
  if (state.recorder) state.recorder(taken);
  else if (state.early.length < MOST_KEPT) state.early.push(taken);
}

/** From now on, and for what was noted before, this takes what is noted. */
export function listen(recorder: Recorder): void {
  state.recorder = recorder;
  for (const each of state.early.splice(0)) recorder(each);
}
