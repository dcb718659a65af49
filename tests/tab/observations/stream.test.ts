import { expect, test } from 'vitest';
import { stampAt, streamOf, textOf } from '#tab/observations/stream.ts';

test('KM-68 TA-22 the fields of the notes are one stream in the order of their times, and are kept as they were', () => {
  const fields = {
    seen: 'Written before.\n10:05 The class reads.\nSome whisper.\n10:20 Each asks a question.',
    responses: '10:12 4 pupils answer.',
    learning: '',
    activities: '10:00 Reading\n10:20 Discussion',
  };
  const stream = streamOf(fields);
  expect(stream).toEqual([
    { time: '', about: 'seen', text: 'Written before.' },
    { time: '10:00', about: 'activities', text: 'Reading' },
    { time: '10:05', about: 'seen', text: 'The class reads.\nSome whisper.' },
    { time: '10:12', about: 'responses', text: '4 pupils answer.' },
    { time: '10:20', about: 'seen', text: 'Each asks a question.' },
    { time: '10:20', about: 'activities', text: 'Discussion' },
  ]);
  expect(textOf(stream, 'seen')).toBe(fields.seen);
  expect(textOf(stream, 'responses')).toBe(fields.responses);
  expect(textOf(stream, 'learning')).toBe(fields.learning);
  expect(textOf(stream, 'activities')).toBe(fields.activities);
});

test('KM-68 a note is stamped with the time; one written down after the visit with that of the last one', () => {
  const visit = { start: '10:00', end: '10:50', stream: streamOf({ seen: '10:20 They read.' }) };
  expect(stampAt('10:31', visit)).toBe('10:31');
  expect(stampAt('16:40', visit)).toBe('10:20');
  expect(stampAt('16:40', { ...visit, stream: [] })).toBe('10:00');
});
