import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { mayDecidePay, standingOf, whoRecommends } from './chain.ts';

const version = z.int().positive();

export const payCommands = [
  oldCommand('recommendPay', { version, answers: answersSchema }),
  oldCommand('passPayOn', { version, comment: words('Your comments', 5000).nullable() }),
  oldCommand('returnPay', { version, comment: words('What should change', 5000) }),
  oldCommand('decidePay', { version, agreed: z.boolean(), reasons: words('The reasons', 5000) }),
] as const;

export type PayCommand = z.infer<(typeof payCommands)[number]>;

const recommender: Standing = {
  id: 'payRecommender',
  inWords: 'the person who recommends pay under this policy',
  isHeldBy: (review, { oid }, context) => whoRecommends(review, context) === oid,
};

const whoseTurn: Standing = {
  id: 'payHolder',
  inWords: 'the person with whom the recommendation is',
  isHeldBy: (review, { oid }, context) => {
    const last = review.pay.at(-1);
    const standing = last && standingOf(last, review, context);
    // One who has passed it on, and presses again, is told that it is done.
    return (standing?.kind === 'with' && standing.oid === oid) || Boolean(last?.steps.some((step) => step.oid === oid));
  },
};

const decider: Standing = {
  id: 'payDecider',
  inWords: 'those who decide on pay',
  isHeldBy: (review, { oid }, context) => mayDecidePay(review, oid, context),
};

export const payPermits: Permits<PayCommand> = {
  recommendPay: [recommender],
  passPayOn: [whoseTurn],
  returnPay: [whoseTurn],
  decidePay: [decider],
};
