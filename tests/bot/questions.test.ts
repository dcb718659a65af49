import { describe, expect, test } from 'vitest';
import { answerTo } from '#bot/cards/answers.ts';
import { knownTo } from '#bot/cards/knowledge.ts';
import { askFor, INTENTS, type Meant } from '#bot/questions/intents.ts';
import { namedIn } from '#bot/questions/names.ts';
import { readQuestion } from '#bot/questions/question.ts';
import { AISHA, knowledgeOf } from './knowledge.ts';
import { QUESTIONS } from './questions.ts';

describe('what staff type, with the right answer', () => {
  test('there are more than two hundred questions, and none twice', () => {
    const asked = QUESTIONS.map(([asker, text]) => `${asker}: ${text}`);
    expect(asked.length).toBeGreaterThan(200);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test.each(QUESTIONS.map(([asker, text, kind, place]) => ({ asker, text, kind, place })))(
    '$asker: $text',
    async ({ asker, text, kind, place }) => {
      const known = knowledgeOf(asker);
      expect(readQuestion(text, knownTo(known.home, await known.followed())).kind).toBe(kind);
      const card = JSON.stringify(await answerTo(text, known));
      expect(card).toContain(place === undefined ? '"title"' : `tab:${addressOf(place)}`);
    },
  );
});

/** Where a place of the table is: `own/statement` is the statement in the asker's own review. */
function addressOf(place: string): string {
  return /^(own|aisha)/.test(place) ? `reviews/${place}` : place;
}

describe('the answers to what used to go wrong', () => {
  const answer = async (text: string, asker: Parameters<typeof knowledgeOf>[0] = 'teacher') =>
    JSON.stringify(await answerTo(text, knowledgeOf(asker)));

  test('“remind Aisha” says what she still has to do and what reminds her', async () => {
    const card = await answer('remind Aisha', 'lead');
    expect(card).toContain('Aisha Rahman still has this to do');
    expect(card).toContain('Send the objectives');
    expect(card).toContain('in their working hours');
    expect(await answer('remind Daniel', 'lead')).toContain('Nothing is waiting for Daniel Whitcombe');
    expect(await answer('remind Ebenezer', 'lead')).toContain('Nobody of that name is in your reviews');
  });

  test('KM-87 a button for each duty reminds of it, and only the button does', async () => {
    const known = knowledgeOf('lead');
    const asked: { reviewId: string; key: string }[] = [];
    const answers: (string | null)[] = [null, 'Aisha Rahman was reminded of this today already.'];
    const owed = known.home.waitingFor.flatMap((todo) => [
      { ...todo, key: 'send-objectives.m1.1' },
      { ...todo, key: 'answerMeeting.m1.aisha-rahman', title: 'Answer the invitation' },
    ]);
    const remind: typeof known.remind = async ({ reviewId, key }) => {
      asked.push({ reviewId, key });
      return answers.shift() ?? null;
    };
    const lead = { ...known, home: { ...known.home, waitingFor: owed }, remind };
    const { actions = [] } = await answerTo('has Aisha had a reminder', lead);
    expect(actions).toMatchObject([
      { title: 'Remind: Send the objectives', data: { say: 'Remind Aisha Rahman: Send the objectives' } },
    ]);
    expect(asked).toEqual([]);
    const press = async () => JSON.stringify(await answerTo('Remind Aisha Rahman: Send the objectives', lead));
    expect(await press()).toContain('Aisha Rahman is reminded');
    expect(asked).toEqual([{ reviewId: 'aisha', key: 'send-objectives.m1.1' }]);
    expect(await press()).toContain('was reminded of this today already');
  });

  test('KM-87 what others owe in the asker’s own review has no such button', async () => {
    const known = knowledgeOf('teacher');
    const owed = known.home.waitingFor.map((todo) => ({ ...todo, key: 'sign-statement.m1.1' }));
    const { actions = [] } = await answerTo('remind Tom', { ...known, home: { ...known.home, waitingFor: owed } });
    expect(actions.map(({ title }) => title)).toEqual(['Open the review']);
  });

  test('a question about somebody whom one does not review has no answer, and says so', async () => {
    expect(await answer("who is Kyle's reviewer")).toContain('You do not see Kyle Bristow’s review');
    expect(await answer('is Kyle late')).toContain('You do not see Kyle Bristow’s review');
  });

  test('whoever leads is answered about those who are followed, from the rows of the overview', async () => {
    expect(await answer("who is Kyle's reviewer", 'head')).toContain('Fatima Begum reviews Kyle Bristow');
    expect(await answer('remind Kyle', 'head')).toContain('Kyle Bristow still has this to do');
    expect(await answer('who is late', 'head')).toContain('4 people are late');
    expect(await answer('how many hours of observation have we used', 'head')).toContain(
      '45½ hours of 84 hours of observation are used',
    );
  });

  test('two names get a button each', async () => {
    const { title, names } = await answerTo('remind Aisha and Daniel', knowledgeOf('lead')).then((card) => ({
      title: JSON.stringify(card.body),
      names: card.actions?.map((each) => each.title),
    }));
    expect(title).toContain('Who first?');
    expect(names).toEqual(['Aisha Rahman, Teacher', 'Daniel Whitcombe, Teacher']);
  });

  test('notes of a visit that begins in two minutes are at that visit, agreed or not', async () => {
    const known = knowledgeOf('lead');
    const today = known.home.today.map((item) => ({
      ...item,
      moment: 'on' as const,
      fits: { does: 'seeVisit' as const, place: item.place },
    }));
    const card = JSON.stringify(await answerTo('take notes', { ...known, home: { ...known.home, today } }));
    expect(card).toContain('Notes of your visit to Aisha Rahman');
  });

  test('X-13: “I am ill” says whom to tell, and that dates stand still only once the school recorded it', async () => {
    const card = await answer('I am ill');
    expect(card).toContain('Tell the school as you always do');
    expect(card).toContain('only once the school has recorded it');
    expect(card).toContain('tab:reviews/own/overview');
  });

  test('KM-56: “I want to appeal” says how, that the policy names no last day, and leads there', async () => {
    const card = await answer('I want to appeal');
    expect(card).toContain('The reviewee may appeal against any entry in the statement.');
    expect(card).toContain('names no last day');
    expect(card).toContain('tab:reviews/own/appeals');
  });

  test('what has two meanings is asked about, with a button for each', async () => {
    const { actions = [] } = await answerTo('objectives and observation', knowledgeOf('teacher'));
    expect(actions.map(({ title }) => title)).toEqual(['My objectives', 'My observations']);
    expect(await answer('review')).toContain('Your review');
  });

  test('what is not known gets an honest answer, and what can be asked', async () => {
    const card = await answer('what is the wifi password');
    expect(card).toContain('I do not know that');
    expect(card).toContain('What is due');
  });

  test('what only others may do says who does it', async () => {
    expect(await answer('launch the reviews')).toContain('The headteacher or the');
    expect(await answer('who did not get their messages')).toContain('The administrator sees');
  });

  test('what is on today is today’s, or that it is nothing and when the next meeting is', async () => {
    const lead = await answer('where am I supposed to be at 10', 'lead');
    expect(lead).toContain('One thing is on for you today');
    expect(lead).toContain('You observe Aisha Rahman');
    const teacher = await answer('today');
    expect(teacher).toContain('Nothing is on for you today');
    expect(teacher).toContain('Your next meeting is on Wednesday 14 October, 15:30 with Tom Hargrave.');
  });

  test('whoever leads gets the figures of the school, and no names of people beyond the own team', async () => {
    const card = await answer('how many meetings are left', 'head');
    expect(card).toContain('5 of 28 people have had their first meeting');
    expect(card).toContain('23 meetings are left. The last day for it is Friday 30 October.');
    const unsigned = await answer('who has not signed', 'head');
    expect(unsigned).toContain('In the school 3 signatures are late.');
    expect(await answer('who has not got a meeting', 'lead')).toContain('0 of 2 people have had their first meeting');
  });

  test('a mid-year review that is not arranged has its last day', async () => {
    const known = knowledgeOf('teacher');
    const stage = { id: 'midYear', title: 'Mid-year review', state: 'ahead' as const, at: '2027-03-25T23:59:59Z' };
    const own = known.home.own.map((each) => ({ ...each, stages: [{ ...stage, atIs: 'due' as const }] }));
    const card = JSON.stringify(
      await answerTo('when is my mid-year review', { ...known, home: { ...known.home, own } }),
    );
    expect(card).toContain('It is to be held by Thursday 25 March 2027. Tom Hargrave arranges it.');
  });

  test('KM-51 who can see the own review is answered with their number and names', async () => {
    const card = await answer('who can see my review');
    expect(card).toContain('3 people can see this');
    expect(card).toContain('Helen Ashdown');
  });

  test('no answer shows a rule’s code', async () => {
    const cards = await Promise.all(QUESTIONS.map(([asker, text]) => answer(text, asker)));
    expect(cards.filter((card) => /\b(KM|TA|PA|KS|KC|X)-\d\d\b/.test(card))).toEqual([]);
  });
});

test('a button’s words mean what the button says', () => {
  const asked = Object.keys(INTENTS).flatMap((meant) => {
    const words = askFor(meant as Meant)?.[1];
    return words === undefined ? [] : [[meant, readQuestion(words).kind]];
  });
  expect(asked.filter(([meant, kind]) => meant !== kind)).toEqual([]);
});

describe('how something is written', () => {
  test.each([
    ['<at>Fairview</at> what is overdue&nbsp;?', 'due'],
    ['WHAT’S NEXT', 'due'],
    ['My Reveiw', 'review'],
    ['next meting', 'meeting'],
    ['my tema', 'unknown'],
    ['', 'help'],
    ['   ', 'help'],
    ['?', 'help'],
    ['Good morning 🙂', 'greeting'],
    ['x'.repeat(4000), 'unknown'],
    [`my review ${'and so on '.repeat(400)}`, 'unknown'],
  ])('%s', (text, kind) => {
    expect(readQuestion(text).kind).toBe(kind);
  });
});

describe('whose name was typed', () => {
  const team = [
    { name: 'Seán O’Neill' },
    { name: 'Zoë Çelik-Brown' },
    { name: 'Lucy Pemberton' },
    { name: 'Lucy Marsh' },
    { name: 'Ann Marsh' },
    { name: 'Will Price' },
  ];
  test.each([
    ['sean', ['Seán O’Neill']],
    ["please arrange the next review for O'Neill", ['Seán O’Neill']],
    ['oneill', ['Seán O’Neill']],
    ['ZOE', ['Zoë Çelik-Brown']],
    ['remind celik', ['Zoë Çelik-Brown']],
    ['lucy', ['Lucy Pemberton', 'Lucy Marsh']],
    ['Lucy Marsh', ['Lucy Marsh']],
    ['lucys objectives', ['Lucy Pemberton', 'Lucy Marsh']],
    ['Mr O’Neill', ['Seán O’Neill']],
    ['pember', ['Lucy Pemberton']],
    ['will my pay go up', []],
    ['remind Will Price', ['Will Price']],
    ['a', []],
    ['nobody', []],
    ['', []],
  ])('%s', (typed, names) => {
    expect(namedIn(typed, team).map(({ name }) => name)).toEqual(names);
  });

  test('somebody’s name is never taken for a word with a slip', () => {
    const known = [{ ...AISHA, name: 'Targett Rewiev' }];
    expect(readQuestion('remind Targett', known)).toMatchObject({ kind: 'remind', named: known });
  });
});
