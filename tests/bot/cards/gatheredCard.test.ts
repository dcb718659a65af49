import { expect, test } from 'vitest';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';

const line = (state: Line['state'], title: string): Line => ({
  state,
  title,
  about: 'Your review, 2026/27',
  day: 'Friday 9 October',
  distance: state === 'late' ? '3 working days late' : 'in 4 working days',
  link: `https://teams.example/${title.replaceAll(' ', '-')}`,
});

const textOf = (...lines: Line[]) =>
  JSON.stringify(gatheredCard({ lines, date: 'Monday 5 October', isOver: false, home: 'https://teams.example/home' }));

const duties = (count: number) => Array.from({ length: count }, (_, at) => line('owed', `Duty ${at}`));

test('a morning message has at most 5 lines, each linked to its place, and says how many more there are', () => {
  expect(textOf(...duties(5))).not.toContain('more, in Fairview');
  const many = textOf(...duties(7));
  expect(many).toContain('You have 7 things to do.');
  expect(many).toContain('[and 2 more, in Fairview](https://teams.example/home)');
  expect(many.match(/\[Duty \d\]\(https:\/\/teams\.example\/Duty-\d\)/g)).toHaveLength(5);
});

test('what is late comes first, then what is due, then what is only news', () => {
  const text = textOf(line('news', 'Lucy comes'), line('owed', 'Arrange it'), line('late', 'Write it'));
  expect(['Write it', 'Arrange it', 'Lucy comes'].map((each) => text.indexOf(each))).toEqual(
    ['Write it', 'Arrange it', 'Lucy comes'].map((each) => text.indexOf(each)).toSorted((a, b) => a - b),
  );
  expect(text).toContain('3 working days late');
  expect(text).toContain('You have 2 things to do.');
  expect(textOf(line('news', 'Lucy comes'))).toContain('One piece of news.');
});

test('what a later message has is left out, and once nothing is open the message is one line', () => {
  expect(textOf(line('owed', 'Arrange it'), line('replaced', 'Write it'))).not.toContain('Write it');
  const done = gatheredCard({
    lines: [line('done', 'Arrange it'), line('replaced', 'Write it')],
    date: 'Monday 5 October',
    isOver: false,
    home: 'https://teams.example/home',
  });
  expect(JSON.stringify(done)).toContain('Monday 5 October: all of this is done');
  expect(done.actions).toBeUndefined();
  expect(textOf(line('replaced', 'Write it'))).toContain('Monday 5 October: a later message has what was left of this');
  expect(textOf(line('gone', 'Write it'))).toContain('Monday 5 October: nothing of this is due now');
});

test('what is on today comes first, in order of time, and counts among the 5 lines', () => {
  const meeting = (title: string, hour: string): Line => ({
    ...line('today', title),
    at: `2026-10-05T${hour}:00Z`,
    day: hour,
    distance: 'today',
  });
  const text = textOf(...duties(5), meeting('Meeting with Lucy', '14:30'), meeting('Meeting with Aisha', '08:10'));
  const places = ['Meeting with Aisha', 'Meeting with Lucy', 'Duty 0', 'and 2 more'].map((each) => text.indexOf(each));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(text).toContain('2 meetings today, from 08:10. You have 5 things to do.');
  expect(text).toMatch(/"Today"[^]*"08:10"/);
});

test('a meeting alone keeps no morning message open', () => {
  expect(textOf(line('today', 'Meeting with Lucy'), line('done', 'Arrange it'))).toContain('all of this is done');
});

test('the same thing for several people is one line with their names, at the nearest of its dates', () => {
  const arrange = (of: string, day: string): Line => ({
    ...line('owed', 'Arrange it'),
    of,
    at: day,
    day,
    together: 'https://teams.example/arrange',
  });
  const text = textOf(
    arrange('Lucy Pemberton', '2026-10-09'),
    arrange('Aisha Rahman', '2026-10-07'),
    line('owed', 'Write it'),
  );
  expect(text.match(/Arrange it/g)).toHaveLength(1);
  expect(text).toContain('[Arrange it: 2 people](https://teams.example/arrange)');
  expect(text).toContain('You have 2 things to do.');
  expect(text).toContain('Aisha Rahman, Lucy Pemberton');
  expect(text).toContain('2026-10-07');
  expect(text).not.toContain('2026-10-09');
});

test('what is late for one of them keeps a line of its own', () => {
  const text = textOf(
    { ...line('late', 'Arrange it'), of: 'Lucy Pemberton' },
    { ...line('owed', 'Arrange it'), of: 'Aisha Rahman' },
  );
  expect(text.match(/\[Arrange it\]/g)).toHaveLength(2);
});

test('one meeting and one visit of today are in the heading, each with its hour', () => {
  const meeting: Line = { ...line('today', 'Meeting with Lucy'), at: '2026-10-05T14:30:00Z', day: '15:30' };
  const visit: Line = { ...meeting, title: 'You observe Kyle', day: '10:00', isVisit: true };
  expect(textOf(line('owed', 'Write it'), meeting, visit)).toContain(
    'One meeting today, at 15:30. One visit today, at 10:00. You have one thing to do.',
  );
});

test('a message of an earlier day says its day, and is not red', () => {
  const card = gatheredCard({
    lines: [line('late', 'Write it')],
    date: 'Thursday 8 October',
    isOver: true,
    home: 'https://teams.example/home',
  });
  expect(card.body.slice(0, 3)).toMatchObject([
    { text: 'Thursday 8 October', color: 'Accent' },
    { text: 'You have one thing to do.' },
    { text: 'What is left of this morning message' },
  ]);
});
