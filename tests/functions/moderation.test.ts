import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import type { ModerationPageView } from '#domain/views/moderationPage.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { pdfText } from '../pdfText.ts';
import { LAST_YEAR, signStatement } from '../signedStatement.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER] });
  await school.fairview.tenant.install(oidOf(HEADTEACHER));
  await signStatement(school);
});
afterAll(() => school?.stop());

const pdf = (by: number) =>
  school.fairview.tenant.tokenFor(oidOf(by)).then((token) =>
    fetch(`${school.origin}/api/reviews/${school.reviewOf(TEACHER)}/statements/1/pdf`, {
      headers: { Authorization: `Bearer ${token}` },
    }),
  );

describe('a finished statement', () => {
  test('KM-44 X-06 those who may download it as a PDF, which leaves a trace; nobody else can', async () => {
    const response = await pdf(HEADTEACHER);
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(body.toString('latin1')).toContain('/StructTreeRoot');
    expect(pdfText(body)).toContain(LAST_YEAR);
    expect((await pdf(OTHER_TEACHER)).status).toBe(404);
    const history = await school.call<{ reads: { why: string }[] }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect(history.body.reads.map(({ why }) => why)).toContain(
      'to have a copy of version 1 of the planning and review statement',
    );
  });

  test('KM-44 the headteacher has a card that the original is there', async () => {
    await school.moveTo('2026-10-13T12:00');
    expect(JSON.stringify(school.chat(HEADTEACHER))).toContain('the original');
  });
});

describe('the headteacher’s page of moderation', () => {
  test('KM-39 KM-45 KM-46 lists what is to be moderated with its deadline, for the headteacher alone', async () => {
    const { body } = await school.call<ModerationPageView>(HEADTEACHER, 'GET', '/api/moderation');
    expect(body.midYearRule).toMatchObject({ rule: 'KM-39', clause: '4.8' });
    expect(body.statements).toMatchObject([{ state: 'toModerate', deadline: { due: '2026-11-02T23:59:59+00:00' } }]);
    expect((await school.call(HEAD_OF_ENGLISH, 'GET', '/api/moderation')).status).toBe(403);
    const place = `/api/moderation/statements/${school.reviewOf(TEACHER)}`;
    const { sections } = (await school.call<{ sections: DocumentSection[] }>(HEADTEACHER, 'GET', place)).body;
    const heading = 'Last year: assessment of overall performance';
    expect(sections[1]).toMatchObject({ heading, blocks: [{ text: LAST_YEAR }] });
    expect((await school.call(TEACHER, 'GET', place)).status).toBe(404);
  });

  test('KM-45 no sample is drawn where all are moderated', async () => {
    expect(
      (await school.call(HEADTEACHER, 'PUT', `/api/moderation/samples/${idFor({ kind: 7, person: TEACHER })}`)).status,
    ).toBe(404);
    expect(
      (await school.call(TEACHER, 'PUT', `/api/moderation/samples/${idFor({ kind: 7, person: TEACHER })}`)).status,
    ).toBe(403);
  });
});
