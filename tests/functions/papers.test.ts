import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewView } from '#domain/views/review.ts';
import type { ReviewPackView } from '#domain/views/reviewPack.ts';
import { oidOf } from '#local/school/people.ts';
import {
  cardText,
  HEAD_OF_ENGLISH,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

const ASSISTANT = 35;
const ASSISTANTS_REVIEWER = 34;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, ASSISTANT] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH, ASSISTANT, ASSISTANTS_REVIEWER, OTHER_TEACHER])
    await school.fairview.tenant.install(oidOf(number));
});
afterAll(() => school?.stop());

async function upload(by: number, bytes: Uint8Array, documentId: string = randomUUID(), name = 'teacher.pdf') {
  const form = new FormData();
  form.set('kind', 'jobDescription');
  form.set('title', 'Teacher of English');
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  return send(by, 'PUT', documentId, form);
}

async function send(by: number, method: string, documentId: string, body?: FormData) {
  const token = await school.fairview.tenant.tokenFor(oidOf(by));
  const path = `/api/reviews/${school.reviewOf(TEACHER)}/documents/${documentId}`;
  return fetch(`${school.origin}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { body }),
  });
}

describe('a file attached to a review', () => {
  const documentId = randomUUID();

  test('KM-11 is kept, and handed out to those who see the review, to be saved and never shown', async () => {
    const attached = await upload(HEAD_OF_ENGLISH, PDF, documentId, '../Teacher of English.exe');
    expect(attached.status).toBe(200);
    const { review } = (await attached.json()) as { review: ReviewView };
    expect(review.preparing?.documents.list).toMatchObject([
      {
        id: documentId,
        link: null,
        file: { name: 'Teacher of English.pdf', type: 'application/pdf', size: PDF.length },
      },
    ]);
    const read = await send(TEACHER, 'GET', documentId);
    expect(Buffer.from(await read.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Teacher%20of%20English.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('KM-11 nobody else gets it or attaches one, and is told the same as when there is none', async () => {
    expect((await send(MATHS_TEACHER, 'GET', documentId)).status).toBe(404);
    expect((await upload(MATHS_TEACHER, PDF)).status).toBe(404);
  });

  test('KM-11 what it is is seen by its content; what is no PDF, Word document or picture is refused at its field', async () => {
    const refused = await upload(TEACHER, Buffer.from('<html><script>alert(1)</script></html>'));
    expect([refused.status, ((await refused.json()) as { fields: { field: string }[] }).fields[0]?.field]).toEqual([
      422,
      'file',
    ]);
  });

  test('KM-11 a long name is kept whole; one that no disk takes is refused at its field', async () => {
    const long = `${'A year of reading '.repeat(12)}ends`;
    const id = randomUUID();
    const { review } = (await (await upload(TEACHER, PDF, id, `${long}.pdf`)).json()) as { review: ReviewView };
    expect(review.preparing?.documents.list.find((each) => each.id === id)?.file?.name).toBe(`${long}.pdf`);
    await school.must(TEACHER, TEACHER, { type: 'removeDocument', documentId: id });
    const refused = await upload(TEACHER, PDF, randomUUID(), `${'x'.repeat(260)}.pdf`);
    const { fields, detail } = (await refused.json()) as { fields: { field: string }[]; detail: string };
    expect([refused.status, fields[0]?.field]).toEqual([422, 'file']);
    expect(detail).toContain('264 characters; at most 255');
  });

  test('KM-26 one that is attached from an objective’s card belongs to that objective at once', async () => {
    const [objectiveId, id] = [randomUUID(), randomUUID()];
    await school.must(TEACHER, TEACHER, {
      type: 'saveObjective',
      objectiveId,
      title: 'Every pupil in 9B reads a whole novel',
      success: '27 of 28 pupils finish',
      by: '2027-05-28',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading',
      reason: null,
    });
    const form = new FormData();
    const fields = { kind: 'jobDescription', title: 'Reading logs', objectiveId };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new File([new Uint8Array(PDF)], 'logs.pdf'));
    const { review } = (await (await send(TEACHER, 'PUT', id, form)).json()) as { review: ReviewView };
    expect(review.objectives?.list.find((each) => each.id === objectiveId)?.ties).toEqual([
      { thing: 'document', thingId: id },
    ]);
    await school.must(TEACHER, TEACHER, { type: 'removeDocument', documentId: id });
  });

  test('KM-11 over 10 MB is refused', async () => {
    const large = Buffer.alloc(10_000_001, PDF);
    expect((await upload(TEACHER, large)).status).toBe(413);
  });

  test('KM-11 the same upload twice is one document; taken away, the file is destroyed', async () => {
    expect((await upload(HEAD_OF_ENGLISH, PDF, documentId)).status).toBe(200);
    const review = await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'removeDocument', documentId });
    expect(review.preparing?.documents.list).toEqual([]);
    expect((await send(TEACHER, 'GET', documentId)).status).toBe(404);
  });
});

describe('preparing, by card and tab', () => {
  test('KM-25 KM-26 what is shared comes as a card without its text, and the pack shows what is missing', async () => {
    await school.must(TEACHER, TEACHER, {
      type: 'sharePaper',
      paperId: 'selfReview',
      version: 1,
      answers: { pastYear: 'A year of reading groups.' },
    });
    await school.rest();
    const card = school.chat(HEAD_OF_ENGLISH).find(({ summary }) => summary === 'A paper is shared with you');
    expect(cardText(card)).toContain('Self-review');
    expect(cardText(card)).not.toContain('reading groups');
    const path = `/api/reviews/${school.reviewOf(TEACHER)}/pack`;
    const { body } = await school.call<ReviewPackView>(HEAD_OF_ENGLISH, 'GET', path);
    expect(body).toMatchObject({ earlier: 'none', rule: 'KM-26' });
    expect(body.parts.find(({ id }) => id === 'jobDescription')?.entries).toEqual([]);
    expect((await school.call(MATHS_TEACHER, 'GET', path)).status).toBe(404);
  });

  test('TA-31 the reviewee agrees from a card; the colleague sees the question alone, answers, and is let go', async () => {
    const askingId = randomUUID();
    await school.must(ASSISTANTS_REVIEWER, ASSISTANT, {
      type: 'askForViews',
      askingId,
      view: 'colleagues',
      of: [oidOf(OTHER_TEACHER)],
      purpose: 'How the reading group goes.',
      meetingId: null,
    });
    await school.rest();
    const path = `/api/reviews/${school.reviewOf(ASSISTANT)}`;
    expect((await school.call(OTHER_TEACHER, 'GET', path)).status).toBe(404);
    const card = school.chat(ASSISTANT).find(({ summary }) => summary === 'Your agreement is asked for');
    expect(cardText(card)).toContain('How the reading group goes.');
    await school.must(ASSISTANT, ASSISTANT, { type: 'agreeToAsking', askingId });
    await school.rest();
    expect(school.chat(OTHER_TEACHER).map(({ summary }) => summary)).toContain('Your view is asked for');
    const seen = await school.review(OTHER_TEACHER, ASSISTANT);
    expect([seen.asked.length, seen.statement, seen.preparing, seen.meetings]).toEqual([1, null, null, []]);
    expect((await school.home(OTHER_TEACHER)).yours.map(({ action }) => action)).toContain('giveView');
    const answer = {
      type: 'giveView' as const,
      askingId,
      answers: { howKnown: 'We share a room.', answer: 'Patient and clear.' },
    };
    const commandId = randomUUID();
    const give = () => school.command(OTHER_TEACHER, ASSISTANT, answer, { commandId });
    const twice = [await give(), await give()];
    expect(twice.map(({ status, body }) => [status, body.review])).toEqual([
      [200, null],
      [200, null],
    ]);
    expect((await school.call(OTHER_TEACHER, 'GET', path)).status).toBe(404);
  });
});
