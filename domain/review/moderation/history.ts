import { dateInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import type { ModerationEvent } from './events.ts';
import type { Outcome } from './state.ts';

export const history: InWords<ModerationEvent> = {
  moderationSampleDrawn: ({ chosen, size, outOf, seed }) =>
    `Drew the sample for moderation, ${size} of ${outOf} (seed ${seed}): this one is ${chosen ? '' : 'not '}in it`,
  statementModerated: ({ version, outcome }, { context: { pack } }) =>
    OUTCOMES[outcome](`${pack.wording.statement}, version ${version}`),
  checkerNamed: ({ oid }, { context: { person } }) =>
    `Named ${person(oid)?.displayName ?? 'somebody who has left'} to check the statement`,
  checkerWithdrawn: ({ oid }, { context: { person } }) =>
    `${person(oid)?.displayName ?? 'Somebody who has left'} no longer checks the statement`,
  midYearAudited: ({ on }) => `Audited the mid-year review on ${dateInWords(on)}`,
};

const OUTCOMES: Record<Outcome['outcome'], (statement: string) => string> = {
  agreed: (statement) => `Moderated the ${statement}: agreed`,
  newStatement: (statement) => `Moderated the ${statement}: instructed a new one`,
  concerns: (statement) => `Checked the ${statement}: has concerns`,
};
