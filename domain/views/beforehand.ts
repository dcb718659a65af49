/** A meeting is on from this long before its start. Minutes. */
export const BEFOREHAND = 10;
