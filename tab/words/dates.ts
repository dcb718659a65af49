export {
  dayInWords,
  distanceInWords,
  dueInWords,
  fieldsOf,
  hoursBetween,
  momentInWords,
  periodInWords as cycleInWords,
  plural,
  timeInWords,
  untilInWords,
} from '#domain/calendar/inWords.ts';
