import { idFor } from '#local/school/story.ts';
import { planningMeeting } from './planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER, type TestSchool } from './testSchool.ts';
import { KENT_STATEMENT } from './builders/statement.ts';

/** What the statement says of the year before. */
export const LAST_YEAR = 'A strong year.';

/** Has the teacher's planning meeting held on 12 October 2026, and its statement signed by both the day after. */
export async function signStatement(school: TestSchool): Promise<void> {
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
  await school.moveTo('2026-10-13T09:00');
  const answers = { ...KENT_STATEMENT, lastYear: LAST_YEAR };
  await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'draftStatement', version: 1, answers });
  for (const by of [HEAD_OF_ENGLISH, TEACHER]) {
    const { statement } = await school.review(by, TEACHER);
    const textHash = statement?.versions.at(-1)?.textHash ?? '';
    await school.must(by, TEACHER, { type: 'signStatement', version: 1, textHash });
  }
}
