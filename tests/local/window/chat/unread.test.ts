import { expect, test } from 'vitest';
import type { ChatMessage } from '#local/tenant/chatMessage.ts';
import { unreadAfter } from '#local/window/chat/unread.ts';

const message = (id: string, from: ChatMessage['from']): ChatMessage => ({
  id,
  activityId: id,
  from,
  at: '2026-10-05T07:00:00Z',
});

const chat = [message('1', 'bot'), message('2', 'person'), message('3', 'bot'), message('4', 'bot')];

test.each([
  ['nothing was read', null, 3],
  ['the first was read', '1', 2],
  ['all were read', '4', 0],
  ['what was read last is gone', '99', 3],
])('when %s', (_name, read, unread) => {
  expect(unreadAfter(read, chat)).toBe(unread);
});
