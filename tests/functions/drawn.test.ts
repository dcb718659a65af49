import { describe, expect, test } from 'vitest';
import { layout, paragraph } from '#bot/cards/layout.ts';
import { drawn, isOutdated, noteOf } from '#functions/delivery/drawn.ts';
import { DELIVERY } from '#functions/storage/deliveryRow.ts';
import { localSettings } from '#local/settings.ts';

const version = (name: string) => ({
  settings: { ...localSettings({ origin: 'http://127.0.0.1:1', storageConnectionString: '' }), version: name },
});

const card = (words: string) =>
  layout({ label: 'About a policy', title: words, whose: 'Larkmoor School', body: [paragraph(words)] });

const ofPolicy = (words: string, state: string) => drawn(card(words), ['annual-review.2026-09-01', state]);

/** A card in somebody's chat, drawn by the previous version in its words. */
function inChat(more: object = {}) {
  return DELIVERY.read({
    shape: 2,
    reviewId: 'policy.kent-model',
    key: 'policyDuty.annual-review.2026-09-01.soon-2',
    to: '1a7c0d2e-5c00-4000-8000-000000000012',
    kind: 'policyDuty',
    aboutId: 'annual-review.2026-09-01',
    status: 'sent',
    channel: 'chat',
    claimedAt: '2027-08-30T08:00:00Z',
    nextTry: '',
    sentAt: '2027-08-30T08:00:00Z',
    openedAt: '',
    actedAt: '',
    leasedUntil: '',
    attempts: 1,
    reason: '',
    tried: '[]',
    within: '',
    carries: '[]',
    conversationId: 'a:1',
    activityId: '17',
    ...noteOf(version('0.1.0'), ofPolicy('Review the policy', 'owed')),
    ...more,
  });
}

describe('a card about no review, in the chat of somebody', () => {
  test.each([
    ['with the same words and facts, in any version', '0.2.0', 'Review the policy', 'owed', false],
    ['with other words in another version', '0.2.0', 'Please review the policy', 'owed', false],
    ['with other facts in another version', '0.2.0', 'Please review the policy', 'done', true],
    ['with other words in the same version', '0.1.0', 'Reviewed', 'owed', true],
  ])('%s', async (_, now, words, state, expected) => {
    expect(await isOutdated({ app: version(now), delivery: inChat(), drawn: ofPolicy(words, state) })).toBe(expected);
  });

  test('is nothing to update where it never came into the chat', async () => {
    const done = ofPolicy('Reviewed', 'done');
    expect(await isOutdated({ app: version('0.2.0'), delivery: inChat({ activityId: '' }), drawn: done })).toBe(false);
    expect(await isOutdated({ app: version('0.2.0'), delivery: inChat({ status: 'failed' }), drawn: done })).toBe(
      false,
    );
  });
});
