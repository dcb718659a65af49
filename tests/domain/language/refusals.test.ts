import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inWelsh, SERVER } from '#domain/language/cy/server.ts';
import { placesIn, phrasesIn } from '../../tooling/readTexts.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Sentences that nobody reads in the app: samples, what was signed long ago, and an example for those who adopt. */
const NOT_SHOWN = /\/(?:command|otherWords|reminderExample|guards|textOfShape1)\.ts$/;

/** Why a step is allowed while a review stands still or is closed: said in the code alone. */
const IN_THE_CODE = [
  'By this it goes on.',
  'Nothing is destroyed of a review because it stands still.',
  'What the calendars hold is so: what is not noted cannot be taken out again.',
  'Both calendars show it already; the review must not say otherwise when it goes on.',
  'A closed cycle is what the next one follows.',
  'That there is a next cycle is so, whether this one stands still or not.',
  'Outlook said so.',
  'A draw that somebody began is carried out to its end, with the same seed.',
];
const WITH_A_RULE = /\((?:KM|TA|PA|KS|KC|X)-\d\d\b/;

/** What is left in English for now: it is read by those who lead, or joined from parts of the policy's. */
const LEFT = [
  '… is …; …, the line manager of …, is ….',
  '… and has not been shared.',
  'A panel of … has at least … …; this one has ….',
  'The cycle can be closed after …….',
  '… … checks the statement.',
  'At most 500 groups fit.',
  '“…” is there twice.',
  '“…”: outstanding is less than good.',
  '… and shared only on …, not before the meeting on ….',
  '… is trained in … only on …, after ….',
  'Asked for again, it is answered that the review is suspended already.',
];

const files = globSync('domain/{review,limits}/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !NOT_SHOWN.test(file));

/** What can be filled in: a name, a day, a number, something of the policy's. */
const FILLED = ['Lucy Pemberton', 'Monday 5 October', '12', 'the school’s plan'];

/** With something filled in, and with a sentence of the policy before it where one may stand there. */
const isTold = (sentence: string) =>
  [sentence.trim(), sentence.trim().replace(/^… /, 'It is agreed first. ')].some((text) =>
    FILLED.some((value) => inWelsh.sentences(text.replaceAll('…', value)) !== undefined),
  );

describe('what the server refuses with, for somebody who reads Welsh', () => {
  test('every sentence about a review is told in Welsh', () => {
    const sentences = files
      .flatMap((file) => phrasesIn(join(root, file)))
      .filter((words) => /\p{L} .*[.?!]$/u.test(words));
    expect(sentences.length).toBeGreaterThan(250);
    expect(
      sentences.filter(
        (words) => !isTold(words) && ![...LEFT, ...IN_THE_CODE].includes(words) && !WITH_A_RULE.test(words),
      ),
    ).toEqual([]);
  });

  test('a reason is told beside the words of the policy', () => {
    expect(inWelsh.sentences('The plan is agreed in the first half term. Say why here.')).toBe(
      'The plan is agreed in the first half term. Dywedwch pam yma.',
    );
  });

  test('fills in what the English fills in', () => {
    const wrong = Object.entries(SERVER).filter(([english, welsh]) =>
      Object.values(typeof welsh === 'string' ? { other: welsh } : welsh).some((form) =>
        placesIn(form).some((name) => !placesIn(english).includes(name)),
      ),
    );
    expect(wrong.map(([english]) => english)).toEqual([]);
  });
});

describe('what is filled in', () => {
  test.each([
    ['Tom Hargrave signed it on Thursday 8 October, 16:00.', 'Llofnodwyd gan Tom Hargrave, dydd Iau 8 Hydref, 16:00.'],
    ['Monday 5 October, in 3 working days', 'dydd Llun 5 Hydref, ymhen 3 diwrnod gwaith'],
    ['2 working days late', '2 ddiwrnod gwaith yn hwyr'],
    ['You have 3 things to do.', 'Mae gennych 3 pheth i’w gwneud.'],
    [
      'One meeting today, at 15:30. You have one thing to do.',
      'Un cyfarfod heddiw, am 15:30. Mae gennych un peth i’w wneud.',
    ],
  ])('%s', (english, welsh) => {
    expect(inWelsh.text(english)).toBe(welsh);
  });

  test.each([
    'My pupils wrote more this term. You saw it.',
    'The room is free only then.',
    'Read the policy and confirm it',
    'We talked it over.\nSign now',
  ])('and not in what people or the school wrote: %s', (words) => {
    expect(inWelsh.text(words)).toBeUndefined();
  });
});
