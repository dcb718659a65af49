import type { CardStory } from './tell.ts';
import type { Words } from './words.ts';
import { meetings } from './kent/meetings.ts';
import { visits } from './kent/visits.ts';
import { ofStatement } from './kent/statement.ts';
import { development, objectives } from './kent/objectives.ts';
import { access, gathered } from './kent/preparing.ts';
import { closing, reviewers, standsStill } from './kent/reviewers.ts';
import { headteacher } from './kent/headteacher.ts';
import { HEADTEACHER, REVIEWER, TEACHER, CHAIR } from './kent/people.ts';

/** The Kent model: a teacher’s year with everything that can happen in it. */
export function kentStories(say: Words, line: Words): CardStory[] {
  const base = {
    pack: 'kent-model',
    reviewee: TEACHER,
    reviewer: REVIEWER,
    approver: HEADTEACHER,
    opened: '2026-09-01T09:00',
  };
  return [
    { ...base, steps: [...meetings(say, line), ...visits(say, line), ...ofStatement(say, line)] },
    { ...base, steps: [...gathered(say, line), ...access(say), ...development(say), ...objectives(say, line)] },
    { ...base, steps: [...standsStill(say), ...reviewers(say, line), ...closing(say)] },
    { ...base, reviewee: HEADTEACHER, reviewer: CHAIR, approver: CHAIR, steps: headteacher(say) },
    {
      ...base,
      opened: '2027-01-11T09:00',
      since: '2027-01-11',
      steps: [
        [
          '2027-01-13T10:00',
          HEADTEACHER,
          {
            type: 'firstCycleFixed',
            end: '2028-08-31',
            reason: say('Too little time is left for a cycle of its own.'),
          },
        ],
      ],
    },
  ];
}
