import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ONE } from '#domain/language/counted.ts';
import { TEXTS } from '#domain/language/cy.ts';
import type { Translated } from '#domain/language/translated.ts';
import { isKeyOf } from '#domain/typed.ts';
import { importsOf, literalsIn, phrasesIn, placesIn, textsOutside } from './readTexts.ts';

const root = join(import.meta.dirname, '..', '..');
const filesIn = (...patterns: readonly string[]) =>
  globSync(patterns, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

/** The rooms that are in Welsh: what a reader sees of these files is in the catalogue. `docs/languages.md` lists them. */
const IN_WELSH: Record<string, { what: string; except?: readonly string[] }> = {
  'tab/shell': { what: 'the first row' },
  'tab/home': { what: 'Home' },
  'tab/look': {
    what: 'the pieces of which every page is made: loading, nothing there, no access, trouble, deadlines',
    except: ['tab/look/tint.ts'],
  },
  'tab/tour': { what: 'the tour' },
  'tab/reminders': { what: 'My preferences' },
  'tab/review': { what: 'a review: its head, its tabs, the overview' },
  'tab/forms': { what: 'the pieces of which every form is made, and where its text is kept' },
  'tab/forms/fields': { what: 'the fields of forms' },
  'tab/duties': { what: 'recording that something is done, and suspension' },
  'tab/meetings': { what: 'the meetings of a review' },
  'tab/history': { what: 'the history of a review' },
  'tab/closing': { what: 'the end of a cycle, and how long a review is kept' },
  'tab/access': { what: 'who can see a review, and asking to' },
  'tab/files': { what: 'choosing a document', except: ['tab/files/filePicker.ts'] },
  'tab/records': { what: 'how long records are kept' },
  'tab/reviewers': { what: 'who reviews, and asking for another' },
  'tab/sidePanel': { what: 'the panel beside a meeting' },
  'tab/objectives': {
    what: 'the objectives of a review',
    // Both are for those who lead: objectives of several reviews that wait, and rows from a spreadsheet.
    except: ['tab/objectives/WaitingPage.tsx', 'tab/objectives/groupRows.ts'],
  },
  'tab/preparing': { what: 'what is prepared for the meetings of a review' },
  'tab/statement': { what: 'the statement of a review, and signing' },
  'tab/notes': { what: 'actions, the notes of meetings and words in between' },
  'tab/observations': { what: 'observations, their notes and their feedback' },
  'tab/support': { what: 'concerns, support plans and the capability procedure' },
  'tab/development': { what: 'needs for training and development', except: ['tab/development/RegisterPage.tsx'] },
  'tab/appeals': { what: 'appeals and complaints' },
  'tab/pay': { what: 'pay' },
  'tab/concerns': { what: 'concerns in confidence' },
  'tab/training': { what: 'the register of training' },
  'tab/policies': {
    what: 'the policies: their list, reading one, confirming that it was read, working out a deadline',
  },
  'tab/moderation': {
    what: 'the moderation of a statement, as its review shows it',
    except: ['MidYearAudits', 'Moderating', 'ModerationPage'].map((file) => `tab/moderation/${file}.tsx`),
  },
};

const inWelsh = Object.entries(IN_WELSH).flatMap(([room, { except = [] }]) =>
  filesIn(`${room}/*.{ts,tsx}`).filter((file) => !except.includes(file)),
);

const welsh: [string, Translated][] = Object.entries(TEXTS);
const formsOf = (text: Translated) => (typeof text === 'string' ? { other: text } : text);

describe('the Welsh catalogue', () => {
  test('no text is empty, and none is left in English', () => {
    const sameInBoth = ['{value} of {all} {what}'];
    const missing = welsh.filter(([english, text]) =>
      Object.values(formsOf(text)).some((form) => form.trim() === '' || form === english),
    );
    expect(missing.map(([english]) => english).filter((english) => !sameInBoth.includes(english))).toEqual([]);
  });

  test('fills in what the English fills in; a form for one number may say the number in words', () => {
    const wrong = welsh.filter(([english, text]) =>
      Object.entries(formsOf(text)).some(([category, form]) => {
        const wanted = placesIn(english).filter((name) => name !== 'count' || placesIn(form).includes('count'));
        const isWhole = category !== 'other' || placesIn(form).length === placesIn(english).length;
        return placesIn(form).join() !== wanted.join() || !isWhole;
      }),
    );
    expect(wrong.map(([english]) => english)).toEqual([]);
  });

  test('has the English form for one of whatever it counts, and only the categories that Welsh has', () => {
    const categories = new Set<string>(new Intl.PluralRules('cy').resolvedOptions().pluralCategories);
    const counting = welsh.filter(([, text]) => typeof text !== 'string');
    expect(counting.map(([english]) => english).toSorted()).toEqual(Object.keys(ONE).toSorted());
    expect(counting.flatMap(([, text]) => Object.keys(formsOf(text))).filter((each) => !categories.has(each))).toEqual(
      [],
    );
  });

  test('has no text that nothing says', () => {
    const own = ['domain/language/counted.ts', ...filesIn('domain/language/cy.ts', 'domain/language/cy/*.ts')];
    const said = new Set(
      filesIn('{domain,tab,bot}/**/*.{ts,tsx}')
        .filter((file) => !own.includes(file))
        .flatMap((file) => literalsIn(join(root, file))),
    );
    expect(welsh.map(([english]) => english).filter((english) => !said.has(english))).toEqual([]);
  });
});

describe('the rooms that are in Welsh', () => {
  test.each(inWelsh)('%s says nothing that is outside the catalogue', (file) => {
    expect(textsOutside(join(root, file))).toEqual([]);
    expect(phrasesIn(join(root, file)).filter((words) => !isKeyOf(TEXTS, words))).toEqual([]);
  });

  test.each(inWelsh)('%s says dates, deadlines and lists in the reader’s language', (file) => {
    /** What is the same in each language. */
    const figures = ['fieldsOf', 'hoursBetween', 'timeInWords', 'WEEKDAYS'];
    const english = importsOf(join(root, file))
      .filter(({ from }) => /(\/inWords|\/deadlineInWords)\.ts$/.test(from))
      .flatMap(({ names }) => names)
      .filter((name) => !figures.includes(name));
    expect(english).toEqual([]);
  });

  test('are those that docs/languages.md lists', () => {
    const page = readFileSync(join(root, 'docs', 'languages.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([\w/]+)` /gm)].map(([, room = '']) => room);
    expect(listed.toSorted()).toEqual(Object.keys(IN_WELSH).toSorted());
  });
});

describe('words outside the catalogue are found', () => {
  test.each([
    ['<p>Nothing is due.</p>', 'Nothing is due.'],
    ['<b aria-label="Late" />', 'Late'],
    ["<b title={isLate ? 'Late' : t('done')} />", 'Late'],
    ['<p>{isLate && `${count} days late`}</p>', '… days late'],
    ["<p>{t('Today')} and more</p>", 'and more'],
    ["<Section title={'Today'} />", 'Today'],
    ['<Form intro="Both are told." />', 'Both are told.'],
    ['<Form name="Close the cycle" />', 'Close the cycle'],
    ['<CommandButton name={`Done: ${text}`} />', 'Done: …'],
  ])('%s', (source, found) => {
    expect(textsOutside('x.tsx', `export const X = () => ${source};`)).toEqual([found]);
  });

  test.each([
    "<p>{t('Today')}</p>",
    "<p>{state === 'done' && t('done')}</p>",
    '<Section title={title} className="row" />',
    '<Form name="closeCycle" />',
    '<Form name={`cancel.${id}`} />',
    '<CommandForm name={`point.${id}`} placeholder="https://" />',
    "<p>{words.t('Today')}: {`${a}, ${b}`}</p>",
    '<CommandForm name={`moveAction.${id}`} />',
  ])('and not in %s', (source) => {
    expect(textsOutside('x.tsx', `export const X = () => ${source};`)).toEqual([]);
  });
});
