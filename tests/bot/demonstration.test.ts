import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocally } from '#local/compose.ts';
import { oidOf } from '#local/school/people.ts';
import { seedSchool } from '#local/school/seed.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { actIn, cardText } from '../testSchool.ts';

const HEAD = 1;
const DEPUTY = 2;
const TOM = 5;
const NADIA = 6;
const LUCY = 12;
const SANDRA = 34;
const KYLE = 35;
const ADMINISTRATOR = 46;

let school: ReturnType<typeof actIn>;

/** The demonstration school as `npm start` opens it, two minutes before the visit of Monday 5 October at ten. */
beforeAll(async () => {
  const fairview = await startLocally({ port: 0, folder: null, storage: await emptyStorage() });
  await seedSchool(fairview, () => undefined);
  school = actIn(fairview, () => '');
  await school.moveTo('2026-10-05T09:58');
});
afterAll(async () => {
  await school?.stop();
});

/** What the bot answers to somebody who writes to it. */
async function answer(by: number, text: string): Promise<string> {
  await school.fairview.tenant.send(oidOf(by), { text });
  return cardText(school.chat(by).at(-1));
}

/** What staff wrote in the demonstration school, and what the right answer says. */
const ASKED: readonly (readonly [by: number, text: string, says: RegExp])[] = [
  [SANDRA, 'take notes', /Notes of your visit to Kyle Bristow/],
  [SANDRA, 'where am I going at 10', /You observe Kyle Bristow/],
  [SANDRA, "I'm running late for the observation", /10:00: You observe Kyle Bristow/],
  [KYLE, "I didn't agree to the observation", /If you do not agree to a visit/],
  [TOM, 'what is left for Daniel', /open for Daniel Whitcombe/],
  [TOM, "when do I have to finish Aisha's objectives", /Aisha Mahmood: objectives/],
  [TOM, 'when did I last meet Daniel', /with Daniel Whitcombe/],
  [TOM, 'remind Aisha and Daniel', /Who first\?/],
  [TOM, 'Daniel Whitcombe is leaving at Christmas', /register/],
  [LUCY, 'what if I refuse to sign', /What signing means/],
  [LUCY, "did you tell Tom I haven't done it?", /next in line/],
  [LUCY, "who is Kyle's reviewer", /You do not see Kyle Bristow’s review/],
  [LUCY, 'how long does Tom have to write my feedback', /When feedback is due/],
  [NADIA, 'what is late', /late/],
  [HEAD, 'remind Tom', /Tom Hargrave still has this to do/],
  [HEAD, 'remind Tom to arrange his meetings', /Tom Hargrave still has this to do/],
  [HEAD, "who is Kyle's reviewer", /reviews Kyle Bristow/],
  [HEAD, 'has Imogen signed', /Imogen Castle/],
  [HEAD, 'who has appealed', /No list of appeals/],
  [HEAD, 'how many hours of observation have we used', /of observation are used/],
  [HEAD, 'send the report to governors', /No report is sent from this chat/],
  [ADMINISTRATOR, 'who has access to everything', /Nobody sees everything/],
  [ADMINISTRATOR, "change somebody's line manager", /The school’s register/],
];

test.each(ASKED)('%s: %s', async (by, text, says) => {
  expect(await answer(by, text)).toMatch(says);
});

test.each([HEAD, DEPUTY])('a week later who is late is told to %s in the figures of Home', async (by) => {
  await school.moveTo('2026-10-12T09:00');
  const { school: figures } = await school.home(by);
  const people = figures?.late.people ?? 0;
  const said = people === 0 ? 'Nobody is late' : people === 1 ? 'One person is late' : `${people} people are late`;
  expect(await answer(by, 'who is late')).toContain(said);
});
