import { expect, test } from 'vitest';
import { isFreeFor } from '#domain/review/named.ts';
import { id, play } from './story.ts';

const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
for (const words of [id(1), id(2)])
  story.does('2026-10-06T09:00', 12, { type: 'sayWords', wordsId: words, kind: 'praise', text: 'Thank you.' });
story.does('2026-10-06T10:00', 5, { type: 'answerWords', wordsId: id(1), replyId: id(3), text: 'And you.' });
const review = story.review();

test('an id that nothing has is free for anything', () => {
  expect(isFreeFor({ review, id: id(9), given: { kind: 'reply', parent: id(2) } })).toBe(true);
  expect(isFreeFor({ review, id: id(9), given: { kind: 'need' } })).toBe(true);
});

test('an id of something within another is free for that very thing, and for none of its kind elsewhere', () => {
  expect(isFreeFor({ review, id: id(3), given: { kind: 'reply', parent: id(1) } })).toBe(true);
  expect(isFreeFor({ review, id: id(3), given: { kind: 'reply', parent: id(2) } })).toBe(false);
  expect(isFreeFor({ review, id: id(3), given: { kind: 'reply' } })).toBe(false);
});

test('an id of one kind is not free for another', () => {
  expect(isFreeFor({ review, id: id(1), given: { kind: 'words' } })).toBe(true);
  expect(isFreeFor({ review, id: id(1), given: { kind: 'reply', parent: id(1) } })).toBe(false);
  expect(isFreeFor({ review, id: id(3), given: { kind: 'words' } })).toBe(false);
});
