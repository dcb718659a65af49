export { minutesInWords } from '#domain/calendar/inWords.ts';
export { sentence } from '#domain/sentence.ts';
