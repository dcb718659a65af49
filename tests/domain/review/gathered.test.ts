import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { decide } from '#domain/review/decide.ts';
import { earlierReviews, fixedBefore } from '#domain/review/supportingDocuments/fixedBefore.ts';
import { requests } from '#domain/review/requests.ts';
import type { Review } from '#domain/review/review.ts';
import { viewReviewPack } from '#domain/views/reviewPack.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { hashToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const REVIEWER = 5;
const TEACHER = 12;
const STRANGER = 16;

const planning = (start: string): Command => planningMeeting(id(1), start);
const teacher = (opened = '2026-09-01T09:00') =>
  play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened });
const link = (address: string, kind = 'jobDescription'): Command => ({
  type: 'attachLink',
  documentId: id(2),
  kind,
  title: 'Teacher of English',
  link: address,
});
const SHAREPOINT = 'https://larkmoor.sharepoint.com/sites/staff/teacher.docx';
const propose = (revision = 0, kinds = ['Pupils’ survey'], criteria = ['The teachers’ standards']): Command => ({
  type: 'proposeEvidence',
  revision,
  kinds,
  criteria,
});
const evidence = (more: Partial<Extract<Command, { type: 'addEvidence' }>> = {}): Command => ({
  type: 'addEvidence',
  evidenceId: id(3),
  kind: 'Pupils’ survey',
  what: 'Survey of Year 9',
  text: 'Nine of ten say that they know how to improve.',
  collectedOn: '2026-12-01',
  from: 'Tom Hargrave',
  howKnown: 'Teaches the parallel set and plans with her.',
  ...more,
});
const agreed = () => {
  const story = teacher();
  story.does('2026-09-16T16:00', REVIEWER, propose());
  story.does('2026-09-16T17:00', TEACHER, { type: 'agreeEvidence', revision: 1 });
  return story;
};

describe('documents', () => {
  test('KM-11 the job description is asked for before the planning meeting, linked, and shared with the other', () => {
    const story = teacher();
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    const wanted = () =>
      requests(story.review(), story.contextAt('2026-09-20T09:00')).filter(({ kind }) => kind === 'attachDocument');
    expect(wanted().map(({ aboutId, to }) => [aboutId, to])).toEqual([
      ['jobDescription', oidOf(REVIEWER)],
      ['improvementPlan', oidOf(REVIEWER)],
    ]);
    story.does('2026-09-20T09:00', TEACHER, link(SHAREPOINT));
    expect(wanted().map(({ aboutId }) => aboutId)).toEqual(['improvementPlan']);
    const told = messagesFor(story.review(), story.contextAt('2026-09-21T09:00'));
    expect(told.filter(({ kind }) => kind === 'documentAttached').map(({ to }) => to)).toEqual([oidOf(REVIEWER)]);
  });

  test.each([
    'https://example.org/teacher.docx',
    'https://larkmoor.sharepoint.com.example.org/x',
    'https://larkmoor.sharepoint.com@example.org/x',
  ])('KM-11 only the school’s own Microsoft 365 is linked to, not %s', (address) => {
    const refusal = teacher().isRefused('2026-09-20T09:00', REVIEWER, link(address));
    expect([refusal.refused, refusal.fields?.[0]?.field, refusal.rule]).toEqual(['invalid', 'link', 'KM-11']);
  });

  test('KM-11 a file by the two and the headteacher alone; whoever attached it takes it away', () => {
    const story = teacher();
    const context = story.contextAt('2026-09-20T09:00');
    const file = { name: 'teacher.pdf', type: 'application/pdf', size: 1000 };
    const wish = { documentId: id(4), kind: 'jobDescription', title: 'Teacher', file };
    const by = (number: number) => {
      const person = context.person(oidOf(number));
      return person && decide({ type: 'attachFile', ...wish }, { review: story.review(), actor: person, context });
    };
    expect(by(STRANGER)).toMatchObject({ refused: 'notAllowed' });
    expect(by(REVIEWER)).toMatchObject([{ type: 'documentAttached', link: null, file }]);
    story.does('2026-09-20T09:00', TEACHER, link(SHAREPOINT));
    expect(story.isRefused('2026-09-20T10:00', REVIEWER, { type: 'removeDocument', documentId: id(2) }).refused).toBe(
      'notAllowed',
    );
    expect(
      story.does('2026-09-20T10:00', TEACHER, { type: 'removeDocument', documentId: id(2) }).papers.attached[0]
        ?.removedAt,
    ).not.toBeNull();
  });
});

describe('other evidence', () => {
  test('KM-27 KM-29 the two agree which kinds and criteria will count; nobody agrees to a proposal of one’s own', () => {
    const story = teacher();
    story.does('2026-09-16T16:00', REVIEWER, propose());
    expect(story.isRefused('2026-09-16T16:05', REVIEWER, { type: 'agreeEvidence', revision: 1 }).refused).toBe(
      'notAllowed',
    );
    expect(
      messagesFor(story.review(), story.contextAt('2026-09-16T16:05')).find(({ kind }) => kind === 'evidenceToAgree')
        ?.to,
    ).toBe(oidOf(TEACHER));
    story.does('2026-09-16T17:00', TEACHER, propose(1, ['Pupils’ survey', 'Work samples']));
    expect(story.isRefused('2026-09-16T17:05', TEACHER, { type: 'agreeEvidence', revision: 1 }).refused).toBe('stale');
    expect(
      story.does('2026-09-16T18:00', REVIEWER, { type: 'agreeEvidence', revision: 2 }).papers.evidencePlan?.agreedAt,
    ).not.toBeNull();
  });

  test('KM-27 KM-29 fixed once the statement is signed', () => {
    const story = agreed();
    story.does('2026-09-01T10:00', REVIEWER, planning('2026-09-16T15:30'));
    story.does('2026-09-17T09:00', REVIEWER, {
      type: 'draftStatement',
      version: 1,
      answers: KENT_STATEMENT,
    });
    const context = story.contextAt('2026-09-18T09:00');
    const [draft] = story.review().statements;
    const hash = draft ? hashToSign(story.review(), draft, context) : '';
    story.does('2026-09-18T09:00', REVIEWER, {
      type: 'signStatement',
      version: 1,
      textHash: hash,
    });
    expect(story.isRefused('2026-09-19T09:00', REVIEWER, propose(1, ['Anything']))).toMatchObject({
      refused: 'alreadyDone',
      rule: 'KM-27',
    });
  });

  test('KM-27 shared with the other as it is collected; of a kind not agreed it is refused', () => {
    expect(teacher().isRefused('2026-12-02T09:00', REVIEWER, evidence())).toMatchObject({
      refused: 'invalid',
      rule: 'KM-27',
    });
    const story = agreed();
    expect(story.isRefused('2026-12-02T09:00', REVIEWER, evidence({ kind: 'Hearsay' }))).toMatchObject({
      rule: 'KM-27',
      fields: [{ field: 'kind' }],
    });
    expect(story.isRefused('2026-11-30T09:00', REVIEWER, evidence())).toMatchObject({ refused: 'notYet' });
    story.does('2026-12-02T09:00', REVIEWER, evidence());
    const told = messagesFor(story.review(), story.contextAt('2026-12-02T09:00'));
    expect(told.find(({ kind }) => kind === 'evidenceAdded')).toMatchObject({
      to: oidOf(TEACHER),
      at: '2026-12-02T09:00:00Z',
    });
    expect(story.isRefused('2026-12-02T10:00', STRANGER, evidence({ evidenceId: id(9) })).refused).toBe('notAllowed');
  });

  test('KM-27 whoever added it withdraws it, and nobody else; where the policy knows of no other evidence there is none', () => {
    const story = agreed();
    story.does('2026-12-02T09:00', REVIEWER, evidence());
    const withdraw: Command = { type: 'withdrawEvidence', evidenceId: id(3), reason: 'Of another class.' };
    expect(story.isRefused('2026-12-02T10:00', TEACHER, withdraw).refused).toBe('notAllowed');
    story.does('2026-12-02T10:00', REVIEWER, withdraw);
    expect(story.review().papers.evidence[0]?.withdrawn).not.toBeNull();
    const other = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    expect(other.isRefused('2026-12-02T09:00', 6, evidence()).refused).toBe('notFound');
  });

  test('KM-28 the giver says how he or she knows the work directly', () => {
    const refusal = agreed().isRefused('2026-12-02T09:00', REVIEWER, evidence({ howKnown: ' ' }));
    expect([refusal.rule, refusal.fields?.[0]?.field]).toEqual(['KM-28', 'howKnown']);
  });
});

describe('what is used at the meeting', () => {
  const ahead = () => {
    const story = teacher();
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    return story;
  };
  const share = (criteria: string[] = []): Command => ({ type: 'sharePack', meetingId: id(1), criteria, note: null });

  test('KM-23 only before a meeting for which the policy wants it', () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    story.does('2026-09-14T09:00', 6, {
      type: 'scheduleMeeting',
      meetingId: id(1),
      kind: 'reviewMeeting',
      start: '2026-10-05T15:30',
      minutes: 30,
      place: 'Room 1',
      bring: [],
      askToWaiveNotice: false,
    });
    expect(story.isRefused('2026-10-01T09:00', 6, share()).refused).toBe('notFound');
  });

  test('KM-23 the reviewer shares it before the meeting: that ends the duty, and the reviewee is told', () => {
    const story = ahead();
    const duty = () =>
      obligations(story.review(), story.contextAt('2026-10-01T09:00')).find(({ rule }) => rule === 'KM-23');
    expect(duty()).toMatchObject({ state: 'owed', dueLocal: '2026-10-05T15:30:00+01:00', owedBy: 'reviewer' });
    expect(story.isRefused('2026-10-01T09:00', TEACHER, share()).refused).toBe('notAllowed');
    story.does('2026-10-01T09:00', REVIEWER, share());
    expect(duty()?.state).toBe('done');
    expect(story.changesNothing('2026-10-01T09:05', REVIEWER, share())).toBe(true);
    expect(
      messagesFor(story.review(), story.contextAt('2026-10-01T09:00')).find(({ kind }) => kind === 'packShared')?.to,
    ).toBe(oidOf(TEACHER));
  });

  test('KM-29 by the criteria that the planning meeting before fixed, and no others', () => {
    const last = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2025-09-02T09:00' });
    last.does('2025-09-16T16:00', REVIEWER, propose());
    last.does('2025-09-16T17:00', TEACHER, { type: 'agreeEvidence', revision: 1 });
    const story = teacher();
    const earlier = earlierReviews(story.review(), [{ ...last.review(), id: id(998) }]);
    const [event] = fixedBefore(earlier);
    expect(event).toMatchObject({ type: 'fixedBeforeFound', criteria: ['The teachers’ standards'] });
    story.happens('2026-09-01T09:00', REVIEWER, ...fixedBefore(earlier));
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    expect(story.isRefused('2026-10-01T09:00', REVIEWER, share(['Punctuality']))).toMatchObject({
      refused: 'invalid',
      rule: 'KM-29',
    });
    expect(story.does('2026-10-01T09:00', REVIEWER, share(['the teachers’ standards'])).papers.packs).toHaveLength(1);
  });
});

describe('the review pack', () => {
  const lastYear = () => {
    const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2025-09-02T09:00' });
    story.does('2025-09-16T16:00', REVIEWER, propose());
    story.does('2025-09-16T17:00', TEACHER, { type: 'agreeEvidence', revision: 1 });
    story.does('2025-12-02T09:00', REVIEWER, evidence({ collectedOn: '2025-12-01' }));
    story.does('2025-09-04T09:00', REVIEWER, planning('2025-09-18T15:30'));
    story.does('2025-09-19T09:00', REVIEWER, {
      type: 'draftStatement',
      version: 1,
      answers: { ...KENT_STATEMENT, support: 'A course in spring' },
    });
    return { review: { ...story.review(), id: id(998) } as Review, context: story.contextAt('2026-09-20T09:00') };
  };
  const packFor = (number: number, earlier = [lastYear()]) => {
    const story = teacher();
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    story.does('2026-09-15T09:00', TEACHER, link(SHAREPOINT));
    const context = story.contextAt('2026-09-20T09:00');
    const viewer = context.person(oidOf(number));
    return viewer && viewReviewPack({ present: { review: story.review(), context }, earlier, viewer });
  };

  test('KM-26 gathers by itself what there is, each linked; what is missing is shown as missing', () => {
    const pack = packFor(REVIEWER);
    const entries = new Map(pack?.parts.map((part) => [part.id, part.entries]));
    expect(entries.get('jobDescription')).toMatchObject([{ link: SHAREPOINT, cycle: '2026/27' }]);
    expect(entries.get('support')).toMatchObject([{ text: 'A course in spring', cycle: '2025/26' }]);
    expect(entries.get('evidence')).toMatchObject([{ title: 'Survey of Year 9', text: 'Pupils’ survey' }]);
    expect(entries.get('statement')).toMatchObject([{ place: `/reviews/${id(998)}/statement` }]);
    expect(entries.get('midYear')).toEqual([]);
    expect(pack).toMatchObject({ earlier: 'open', meeting: { name: 'Planning and review meeting' } });
  });

  test('holds what was there by the meeting, and nothing that came later or is still to come', () => {
    const story = agreed();
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    const visit = (observationId: string, start: string): Command => ({
      type: 'planObservation',
      observationId,
      observerOid: oidOf(REVIEWER),
      start,
      minutes: 30,
      purpose: 'To see questioning',
      focus: 'Pupils who rarely speak',
      activities: 'A discussion',
      group: null,
      documentsAsked: null,
    });
    story.does('2026-09-14T09:00', REVIEWER, visit(id(5), '2026-09-28T10:00'));
    story.does('2026-09-14T10:00', REVIEWER, visit(id(6), '2026-10-20T10:00'));
    story.does('2026-12-02T09:00', REVIEWER, evidence());
    const at = (now: string) => {
      const context = story.contextAt(now);
      const viewer = context.person(oidOf(REVIEWER));
      const pack = viewer && viewReviewPack({ present: { review: story.review(), context }, earlier: [], viewer });
      const titlesOf = (part: string) =>
        pack?.parts.find(({ id: each }) => each === part)?.entries.map(({ title }) => title);
      return [titlesOf('observations'), titlesOf('evidence')];
    };
    expect(at('2026-09-20T09:00')).toEqual([[], []]);
    expect(at('2026-09-30T09:00')).toEqual([['Monday 28 September 2026'], []]);
    expect(at('2026-12-03T09:00')).toEqual([['Monday 28 September 2026'], []]);
  });

  test('KM-26 in a first cycle what cannot exist is not called missing', () => {
    const of = (part: string, pack = packFor(REVIEWER, [])) => pack?.parts.find(({ id: each }) => each === part);
    expect(of('statement')).toBeUndefined();
    expect(of('criteria')?.entries).toEqual([]);
    expect(of('midYear')?.entries).toEqual([]);
    const story = teacher();
    story.does('2026-09-14T09:00', REVIEWER, planning('2026-10-05T15:30'));
    story.does('2026-10-01T09:00', REVIEWER, {
      type: 'sharePack',
      meetingId: story.review().meetings[0]?.id ?? '',
      criteria: [],
      note: null,
    });
    const context = story.contextAt('2026-10-02T09:00');
    const viewer = context.person(oidOf(REVIEWER));
    const shared = viewer && viewReviewPack({ present: { review: story.review(), context }, earlier: [], viewer });
    expect(of('criteria', shared)).toBeUndefined();
  });

  test('KM-26 the criteria that the statement of this year names stand beside its support', () => {
    const present = lastYear();
    const viewer = present.context.person(oidOf(REVIEWER));
    const pack = viewer && viewReviewPack({ present, earlier: [], viewer });
    const textsOf = (part: string) =>
      pack?.parts.find(({ id: each }) => each === part)?.entries.map(({ text }) => text);
    expect(textsOf('criteria')).toEqual([KENT_STATEMENT.criteria]);
    expect(textsOf('support')).toEqual(['A course in spring']);
  });

  test('KM-34 the statements of the last two years, for post-threshold teachers', () => {
    const two = lastYear();
    const before = {
      ...two,
      review: { ...two.review, id: id(997), cycle: { start: '2024-09-01', end: '2025-08-31' } },
    };
    const story = teacher();
    const context = story.contextAt('2026-09-20T09:00');
    const viewer = context.person(oidOf(REVIEWER));
    const register = context.person;
    const upper = {
      ...context,
      person: (oid: string) => {
        const known = register(oid);
        return known && oid === oidOf(TEACHER) ? { ...known, posts: ['postThreshold' as const] } : known;
      },
    };
    const of = (inContext: typeof context) =>
      viewer &&
      viewReviewPack({
        present: { review: story.review(), context: inContext },
        earlier: [two, before],
        viewer,
      })?.parts.find(({ id: part }) => part === 'postThreshold');
    expect(of(upper)?.entries).toHaveLength(2);
    expect(
      of({
        ...context,
        person: (oid) => {
          const known = register(oid);
          return known && { ...known, posts: [] };
        },
      }),
    ).toBeUndefined();
  });

  test('KM-80 support staff on Kent Scheme contracts have Ways to Success in it, and nobody else has', () => {
    const WAYS = 'https://larkmoor.sharepoint.com/sites/staff/ways-to-success.pdf';
    const asked = (staffGroup: string, posts: Person['posts']) => {
      const story = play({
        pack: 'kent-model',
        reviewee: TEACHER,
        reviewer: REVIEWER,
        opened: '2026-09-01T09:00',
        staffGroup,
        changes: { posts },
      });
      const attach = link(WAYS, 'countyFramework');
      if (posts.length === 0 || staffGroup !== 'support')
        return story.isRefused('2026-09-15T09:00', TEACHER, attach).refused;
      story.does('2026-09-15T09:00', TEACHER, attach);
      const context = story.contextAt('2026-09-20T09:00');
      const viewer = context.person(oidOf(REVIEWER));
      const pack = viewer && viewReviewPack({ present: { review: story.review(), context }, earlier: [], viewer });
      return pack?.parts.find(({ name }) => name === 'Ways to Success')?.entries.map((each) => each.link);
    };
    expect(asked('support', ['kentScheme'])).toEqual([WAYS]);
    expect(asked('support', [])).toBe('invalid');
    expect(asked('teacher', ['kentScheme'])).toBe('invalid');
  });

  test('KM-26 of an earlier review that somebody may not see, nothing is taken', () => {
    const theirs = lastYear();
    const pack = packFor(REVIEWER, [{ ...theirs, review: { ...theirs.review, reviewerOid: oidOf(STRANGER) } }]);
    expect(pack?.earlier).toBe('closed');
    expect(pack?.parts.find((part) => part.id === 'support')?.entries).toEqual([]);
  });
});
