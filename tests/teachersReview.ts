import { idFor } from '#local/school/story.ts';
import { planningMeeting } from './planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER, type TestSchool } from './testSchool.ts';
import { KENT_STATEMENT } from './builders/statement.ts';

/** A school in which people act, however a test reaches it. */
type School = Pick<TestSchool, 'must' | 'review'>;

/** Arranges the planning meeting of the teacher of English. `start` is local time. */
export async function meetingArranged(school: School, start = '2026-10-14T15:30'): Promise<void> {
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), start));
}

/** Writes one objective of the teacher of English. */
export async function objectiveWritten(school: School): Promise<void> {
  await school.must(TEACHER, TEACHER, {
    type: 'saveObjective',
    objectiveId: idFor({ kind: 2, person: TEACHER }),
    title: 'Every pupil in 9B reads a whole novel',
    success: '27 of 28 pupils finish',
    by: '2027-05-28',
    linkKind: 'School improvement plan',
    linkedTo: 'Reading',
    reason: null,
  });
}

export async function objectivesSent(school: School): Promise<void> {
  await school.must(TEACHER, TEACHER, { type: 'sendObjectives', revision: await objectivesRevision(school) });
}

export async function objectivesApproved(school: School): Promise<void> {
  const revision = await objectivesRevision(school);
  await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'approveObjectives', revision });
}

async function objectivesRevision(school: School): Promise<number> {
  return (await school.review(TEACHER, TEACHER)).objectives?.revision ?? 0;
}

/** Plans a visit to the teacher of English, two weeks ahead. `start` is local time. */
export async function visitPlanned(school: School, start = '2026-10-20T10:00'): Promise<string> {
  const observationId = idFor({ kind: 3, person: TEACHER });
  const review = await school.review(HEAD_OF_ENGLISH, TEACHER);
  await school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'planObservation',
    observationId,
    observerOid: review.reviewer.oid,
    start,
    minutes: 50,
    purpose: 'To see questioning in action',
    focus: 'Pupils who rarely speak',
    activities: 'A discussion of chapter three',
    group: '9B',
    documentsAsked: 'The plan of the lesson',
  });
  return observationId;
}

/** Drafts the statement; the clock must be after the meeting. */
export async function statementDrafted(school: School): Promise<void> {
  await school.must(HEAD_OF_ENGLISH, TEACHER, {
    type: 'draftStatement',
    version: 1,
    answers: KENT_STATEMENT,
  });
}

export async function statementSigned(school: School, by: number): Promise<void> {
  const version = (await school.review(by, TEACHER)).statement?.versions.at(-1);
  if (!version) throw new Error('There is no statement.');
  await school.must(by, TEACHER, { type: 'signStatement', version: version.version, textHash: version.textHash });
}
