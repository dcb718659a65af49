/** Agenda, notes, actions, praise. */
export type Notes = Record<never, never>;

export const NO_NOTES: Notes = {};
