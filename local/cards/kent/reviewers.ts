import { oidOf } from '../../school/people.ts';
import { form, id } from '../pieces.ts';
import type { Step } from '../tell.ts';
import type { Words } from '../words.ts';
import { HEADTEACHER, ANOTHER_LEADER, REVIEWER, CHAIR } from './people.ts';

/** A review that stands still, and goes on. */
export function standsStill(say: Words): Step[] {
  return [
    [
      '2026-10-05T10:00',
      REVIEWER,
      {
        type: 'capabilityProposed',
        proposalId: id(70),
        spokenOn: '2026-10-02',
        note: say('The support did not help enough.'),
      },
    ],
    [
      '2026-10-06T10:00',
      HEADTEACHER,
      { type: 'capabilityDecided', proposalId: id(70), begins: true, note: say('It begins on Monday.') },
      { type: 'reviewSuspended', reason: 'capability', note: say('The procedure takes its place.') },
    ],
    ['2026-11-06T10:00', HEADTEACHER, { type: 'reviewResumed', note: say('The procedure has ended well.') }],
    [
      '2026-11-09T10:00',
      HEADTEACHER,
      { type: 'reviewKeptGoing', reason: 'capability', note: say('Both are dealt with together.') },
    ],
    [
      '2026-11-10T10:00',
      REVIEWER,
      {
        type: 'payRecommended',
        version: 1,
        answers: form({ policy: 'kent-model', name: 'pay', say }),
        formVersion: null,
      },
    ],
    ['2026-11-11T10:00', HEADTEACHER, { type: 'payReturned', version: 1, comment: say('The evidence is missing.') }],
    [
      '2026-11-12T10:00',
      REVIEWER,
      {
        type: 'payRecommended',
        version: 2,
        answers: form({ policy: 'kent-model', name: 'pay', say }),
        formVersion: null,
      },
    ],
    ['2026-11-13T10:00', HEADTEACHER, { type: 'payPassedOn', version: 2, comment: say('I agree.') }],
    ['2026-11-16T10:00', CHAIR, { type: 'payDecided', version: 2, agreed: true, reasons: say('As recommended.') }],
  ];
}

/** Who reviews: asked for another, decided, changed. */
export function reviewers(say: Words, line: Words): Step[] {
  return [
    [
      '2026-11-20T10:00',
      HEADTEACHER,
      {
        type: 'reviewerChanged',
        fromOid: oidOf(REVIEWER),
        toOid: oidOf(ANOTHER_LEADER),
        case: 'absent',
        reason: say('Away until Easter.'),
        rule: 'KM-17',
        clause: '4.2',
      },
    ],
    [
      '2026-11-23T10:00',
      HEADTEACHER,
      {
        type: 'newPostDecided',
        decisionId: id(80),
        post: line('Second in English'),
        from: '2027-01-01',
        newCycle: null,
        reason: say('The work stays much the same.'),
      },
    ],
  ];
}

/** The cycle is closed, and opened again. */
export function closing(say: Words): Step[] {
  return [
    [
      '2027-09-10T10:00',
      ANOTHER_LEADER,
      { type: 'cycleClosed', note: say('One observation could not take place.') },
      { type: 'nextReviewOpened', reviewId: id(90) },
    ],
    ['2027-09-13T10:00', HEADTEACHER, { type: 'reviewReopened', reason: say('The wrong date was signed.') }],
    [
      '2027-09-14T10:00',
      HEADTEACHER,
      { type: 'stepReopened', step: 'statement', reason: say('It was signed with a draft’s date.') },
    ],
    ['2027-09-14T11:00', HEADTEACHER, { type: 'stepReopened', step: 'objectives', reason: say('One was left out.') }],
  ];
}
