import { expect, test } from 'vitest';
import { findPack } from '#domain/policies/packs.ts';
import { HEAD, personOid, REVIEWEE, REVIEWER } from '../../builders/person.ts';
import { id } from '../review/story.ts';
import { bothSign, closes, filled, invited, notes, objective, sentAndApproved } from './deeds.ts';
import { toldThrough, written } from './told.ts';

const PACK = 'kent-model';
const year = { pack: PACK, staffGroup: 'teacher', opened: '2026-09-01T09:00', until: '2027-09-30T12:00' };
const VISIT = id(5);

test('KM-22 KM-23 KM-36 KM-38 KM-41 KM-43 KM-44 KM-46 KM-65 KM-69 KM-71 who is told what through a year that goes well', () => {
  const told = toldThrough(year, [
    ...invited('2026-09-14T09:00', { number: 1, kind: 'planningMeeting', start: '2026-09-28T15:30', minutes: 60 }),
    [
      '2026-09-16T09:00',
      REVIEWER,
      {
        type: 'attachLink',
        documentId: id(6),
        kind: 'jobDescription',
        title: 'The post',
        link: 'https://river.sharepoint.com/sites/staff/post.docx',
      },
    ],
    [
      '2026-09-21T16:00',
      REVIEWEE,
      { type: 'sharePaper', paperId: 'selfReview', version: 1, answers: filled(PACK, 'selfReview') },
    ],
    [
      '2026-09-22T09:00',
      REVIEWER,
      { type: 'sharePack', meetingId: id(1), criteria: ['The teachers’ standards'], note: null },
    ],
    [
      '2026-09-29T09:00',
      REVIEWEE,
      objective(11, {
        linkKind: 'School improvement plan',
        parts: { relevance: 'Year 7.', support: 'A partner.' },
      }),
    ],
    ...sentAndApproved(['2026-09-29T09:30', REVIEWEE], ['2026-09-29T10:00', REVIEWER]),
    ['2026-10-02T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: filled(PACK, 'statement') }],
    ...bothSign('2026-10-06T09:00', '2026-10-06T10:00'),
    [
      '2026-10-07T10:00',
      HEAD,
      {
        type: 'moderateStatement',
        version: 1,
        outcome: 'agreed',
        findings: (findPack(PACK)?.moderation?.criteria ?? []).map((each) => ({ id: each.id, met: true, note: null })),
        reasons: null,
      },
    ],
    [
      '2026-10-19T09:00',
      REVIEWER,
      {
        type: 'planObservation',
        observationId: VISIT,
        observerOid: personOid(REVIEWER),
        start: '2026-11-10T10:00',
        minutes: 50,
        purpose: 'The objective',
        focus: 'How reading is taught',
        activities: 'A lesson',
        group: null,
        documentsAsked: null,
      },
    ],
    ['2026-10-19T12:00', REVIEWEE, { type: 'agreeObservation', observationId: VISIT, revision: 1 }],
    ['2026-11-10T16:00', REVIEWER, { type: 'recordFeedbackMeeting', observationId: VISIT, heldAt: '2026-11-10T15:30' }],
    [
      '2026-11-12T09:00',
      REVIEWER,
      { type: 'recordFeedback', observationId: VISIT, answers: filled(PACK, 'observationFeedback') },
    ],
    ['2026-11-12T16:00', REVIEWEE, { type: 'closeFeedback', observationId: VISIT, comment: null }],
    ...invited('2027-02-01T09:00', { number: 2, kind: 'midYearReview', start: '2027-02-10T15:30' }),
    notes('2027-02-10T16:20', 2, filled(PACK, 'conversation')),
    closes('2027-09-01T09:00'),
  ]);
  expect(told.toSorted()).toEqual(written('kent-model.md', 'It goes well').toSorted());
});

test('KM-06 KM-22 KM-38 who is reminded of what, and who is told, where the reviewer does nothing', () => {
  expect(toldThrough(year, []).toSorted()).toEqual(written('kent-model.md', 'The reviewer does nothing').toSorted());
});
