import { expect, test } from 'vitest';
import { readCardAction } from '#bot/cardAction.ts';
import { press, textInput, unfold } from '#bot/cards/actions.ts';
import { layout, paragraph } from '#bot/cards/layout.ts';
import { refusedCard } from '#bot/cards/refused.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';

const data = { reviewId: '00000000-0000-4000-8000-000000000001', messageKey: 'k', aboutId: 'a', revision: 1 };

const card = layout({
  label: 'Objectives',
  title: 'Three objectives',
  whose: 'Your review, 2026/27',
  body: [paragraph('Read them.'), textInput({ id: 'comment', label: 'Your comment' })],
  actions: [
    unfold({
      title: 'Return',
      body: [textInput({ id: 'comment', label: 'What should change', required: 'Say what.' })],
      send: press({ title: 'Return', verb: 'returnObjectives', data }),
    }),
  ],
});

test('what was typed stays in the field, and what is wrong with it stands below', () => {
  const refusal = refuse({
    refused: 'invalid',
    message: 'Say what should change.',
    ref: { rule: 'KM-36', clause: '4.7' },
    fields: [{ field: 'comment', message: 'At least a word.' }],
  });
  const { body, actions = [] } = refusedCard({ card, refusal, typed: { comment: '*Two* of them' } });
  expect(body.slice(-3)).toMatchObject([
    { type: 'Input.Text', id: 'comment', value: '*Two* of them' },
    { type: 'TextBlock', text: 'At least a word.', color: 'Attention' },
    { style: 'attention', items: [{ text: 'Say what should change. (Our policy, section 4.7)' }] },
  ]);
  expect(actions).toMatchObject([
    { card: { body: [{ id: 'comment', value: '*Two* of them' }, { color: 'Attention' }] } },
  ]);
});

test('what was typed into a field that is gone is given back as text', () => {
  const bare = layout({ label: 'Meeting', title: 'Moved', whose: 'Your review, 2026/27', body: [] });
  const { body } = refusedCard({
    card: bare,
    refusal: refuse({ refused: 'stale', message: 'It has been moved since.' }),
    typed: {
      comment: 'Tuesday suits me.',
    },
  });
  expect(JSON.stringify(body.at(-1))).toContain('Tuesday suits me.');
});

test('reasons, a date and a time that lost their fields are given back too; what is still there is not said twice', () => {
  const typed = { comment: 'A word.', reasons: 'She teaches then.', date: '2026-10-14', time: '15:30', toOid: 'x' };
  const refusal = refuse({ refused: 'stale', message: 'It has been decided since.' });
  const last = JSON.stringify(refusedCard({ card, refusal, typed }).body.at(-1));
  expect(last).toContain('She teaches then.\\n\\n2026-10-14\\n\\n15:30');
  expect(last).not.toContain('A word.');
});

test('a button’s data are a claim: what is no card of ours is refused; a text that is too long keeps what was typed', () => {
  expect(isRefusal(readCardAction({ ...data, verb: 'deleteEverything' }, data.reviewId))).toBe(true);
  expect(isRefusal(readCardAction({ ...data, verb: 'returnObjectives', admin: true }, data.reviewId))).toBe(true);
  expect(isRefusal(readCardAction(undefined, data.reviewId))).toBe(true);
  const long = 'x'.repeat(20_000);
  expect(readCardAction({ ...data, verb: 'returnObjectives', comment: long }, data.reviewId)).toMatchObject({
    asks: { refused: 'invalid' },
    typed: { comment: long },
  });
});

test.each([
  [{ done: 'true' }, true],
  [{ done: 'false' }, false],
  [{}, true],
])(
  'KM-73 further observation is confirmed or not from the card, and by older cards with one button: %j',
  (said, agreed) => {
    expect(
      readCardAction({ ...data, verb: 'answerFurtherObservation', aboutId: data.reviewId, ...said }, data.reviewId),
    ).toMatchObject({
      asks: { type: 'answerFurtherObservation', agreed },
    });
  },
);
