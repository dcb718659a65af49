/** The days that each month has in every year, January first. */
export const DAYS_OF_EVERY_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
