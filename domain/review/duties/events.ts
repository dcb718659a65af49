/** Somebody said that a duty of his or hers was done, and on which day. */
export type DutyEvent = { type: 'dutyRecorded'; key: string; on: string; note: string | null };
