import { describe, expect, test } from 'vitest';
import { namedIn, readQuestion } from '#bot/question.ts';

describe('what people write to the bot', () => {
  test.each([
    ['what is due', 'due'],
    ['What’s due this week?', 'due'],
    ['todo', 'due'],
    ['to-do list please', 'due'],
    ['anything for me', 'due'],
    ['<at>Fairview</at> what is overdue&nbsp;?', 'due'],
    ['WHAT’S NEXT', 'due'],
    ['reminders', 'due'],
    ['I have done it', 'due'],
    ['my review', 'review'],
    ['My Reveiw', 'review'],
    ['who is my reviewer', 'review'],
    ['how do I find my observation', 'review'],
    ['where do I stand', 'review'],
    ['my appraisal', 'review'],
    ['my team', 'team'],
    ['Who do I review?', 'team'],
    ['my tema', 'team'],
    ['who is overdue?', 'team'],
    ['my term', 'unknown'],
    ['next meeting', 'meeting'],
    ['next meting', 'meeting'],
    ['when is my next one to one', 'meeting'],
    ['when do I meet Tom', 'meeting'],
    ['help', 'help'],
    ['?', 'help'],
    ['', 'help'],
    ['   ', 'help'],
    ['👍', 'agreed'],
    ['ok', 'agreed'],
    ['Good morning 🙂', 'greeting'],
    ['thanks!', 'thanks'],
    ['Thx', 'thanks'],
    ['who can see my review', 'privacy'],
    ['what do you keep about me', 'privacy'],
    ['tell me a joke', 'unknown'],
    ['x'.repeat(4000), 'unknown'],
    [`my review ${'and so on '.repeat(400)}`, 'unknown'],
  ])('%s', (text, kind) => {
    expect(readQuestion(text).kind).toBe(kind);
  });

  test.each([
    ['schedule Lucy', 'lucy'],
    ['Schedule a meeting with Lucy Pemberton', 'lucy pemberton'],
    ['please arrange the next review for Seán O’Neill', "sean o'neill"],
    ['schedule with Lucy', 'lucy'],
    ['scedule with lucy please', 'lucy'],
    ['Meeting with Lucy Pemberton tomorrow', 'lucy pemberton'],
    ['I want to meet Lucy', 'lucy'],
    ['schedule Lucy’s review', 'lucy'],
    ['book', ''],
    ['schedule a meeting', ''],
  ])('%s: to find a time', (text, name) => {
    expect(readQuestion(text)).toEqual({ kind: 'schedule', name });
  });
});

describe('whose name was typed', () => {
  const team = [
    { name: 'Seán O’Neill' },
    { name: 'Zoë Çelik-Brown' },
    { name: 'Lucy Pemberton' },
    { name: 'Lucy Marsh' },
    { name: 'Ann Marsh' },
  ];
  test.each([
    ['sean', ['Seán O’Neill']],
    ["O'Neill", ['Seán O’Neill']],
    ['oneill', ['Seán O’Neill']],
    ['ZOE', ['Zoë Çelik-Brown']],
    ['celik', ['Zoë Çelik-Brown']],
    ['lucy', ['Lucy Pemberton', 'Lucy Marsh']],
    ['Lucy Marsh', ['Lucy Marsh']],
    ['Mr O’Neill', ['Seán O’Neill']],
    ['pember', ['Lucy Pemberton']],
    ['a', []],
    ['nobody', []],
    ['', []],
  ])('%s', (typed, names) => {
    expect(namedIn(typed, team).map(({ name }) => name)).toEqual(names);
  });
});
