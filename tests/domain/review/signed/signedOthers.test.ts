import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { signedDocumentSchema } from '#domain/review/signed/document.ts';
import { hashOf } from '#domain/review/signed/hashOf.ts';
import { objectivesDocument } from '#domain/review/signed/objectivesDocument.ts';
import { paperDocument } from '#domain/review/signed/paperDocument.ts';
import { signablePaper } from '#domain/review/signed/signable.ts';
import { WORDS } from '#domain/review/signed/words.ts';
import { viewReview } from '#domain/views/review.ts';
import { viewSupport } from '#domain/review/support/view.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from '../story.ts';

const AT = '2026-09-20T11:00';
const objective = (number: number, title = `Objective ${number}`): Command => ({
  type: 'saveObjective',
  objectiveId: id(number),
  title,
  success: 'It is seen.',
  by: '2027-05-31',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
});
const viewOf = (story: Story, by: number, context: Context) => {
  const person = context.person(oidOf(by));
  return person && viewReview({ review: story.review(), actor: person, context });
};
const renamed = (context: Context, number: number, displayName: string): Context => ({
  ...context,
  person: (oid) => {
    const known = context.person(oid);
    return known && oid === oidOf(number) ? { ...known, displayName } : known;
  },
});

describe('a paper that both sign', () => {
  const plan = { reviewDate: '2026-09-20', objectives: JSON.stringify([['Fewer late fees', 'A list', 'May', 'None']]) };
  const shared = () => {
    const story = play({
      pack: 'support-staff',
      reviewee: 40,
      reviewer: 38,
      opened: '2026-09-01T09:00',
      staffGroup: 'support',
    });
    story.does('2026-09-20T10:00', 40, { type: 'sharePaper', paperId: 'individualPlan', version: 1, answers: plan });
    return story;
  };
  const find = (story: Story) => {
    const paper = story.contextAt(AT).pack.papers.find((each) => each.id === 'individualPlan');
    const version = story.review().papers.filled[0]?.versions[0];
    if (!paper || !version) throw new Error('There is no plan.');
    return { paper, version };
  };
  const sign = (textHash: string): Command => ({ type: 'signPaper', paperId: 'individualPlan', version: 1, textHash });

  test('PA-13 X-08 what the reviewer signed is stored, and is what the reviewee signs, under the names of the day', () => {
    const story = shared();
    const { textHash } = signablePaper({ review: story.review(), given: find(story), context: story.contextAt(AT) });
    story.does(AT, 38, sign(textHash));
    const { document } = find(story).version;
    expect(document).toMatchObject({ kind: 'paper', of: { oid: oidOf(40) }, content: { paper: 'individualPlan' } });
    expect(signedDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    const later = renamed(story.contextAt(AT), 38, 'Somebody Else');
    const seen = viewOf(story, 40, later)?.preparing?.papers.find((each) => each.id === 'individualPlan')?.versions[0];
    expect(seen).toMatchObject({
      textHash,
      signatures: { reviewer: { as: 'reviewer' } },
      sections: document?.sections,
    });
    expect(seen?.signatures.reviewer?.name).not.toBe('Somebody Else');
    story.does('2026-09-20T12:00', 40, sign(textHash));
    expect(find(story).version.signatures.reviewee?.textHash).toBe(textHash);
  });

  test('X-08 a paper signed in other words stays what was signed', () => {
    const story = shared();
    const context = story.contextAt(AT);
    const document = paperDocument({
      review: story.review(),
      shared: find(story),
      context,
      words: { ...WORDS, name: 'Person' },
    });
    const textHash = hashOf(document, context);
    const event = { type: 'paperSigned', paperId: 'individualPlan', version: 1, party: 'reviewer' } as const;
    story.happens(AT, 38, { ...event, textHash, text: null, document });
    expect(signablePaper({ review: story.review(), given: find(story), context })).toMatchObject({
      textHash,
      sections: document.sections,
    });
    story.does('2026-09-20T12:00', 40, sign(textHash));
  });

  test('X-08 a paper whose text was signed before there were documents is signed by the other as it is', () => {
    const story = shared();
    const text = 'Individual plan, version 1\n\nFewer late fees.';
    const textHash = story.contextAt(AT).sha256(text);
    const event = { type: 'paperSigned', paperId: 'individualPlan', version: 1, party: 'reviewer' } as const;
    story.happens(AT, 38, { ...event, textHash, text });
    story.does('2026-09-20T12:00', 40, sign(textHash));
    expect(find(story).version).toMatchObject({ signedText: text, signatures: { reviewee: { textHash } } });
    expect(find(story).version.document).toBeUndefined();
  });
});

describe('objectives', () => {
  const kent = () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 12, objective(1));
    story.does(AT, 12, { type: 'sendObjectives', revision: 1 });
    return story;
  };
  const lastOf = (story: Story) => story.review().objectives.versions.at(-1);

  test('KM-36 X-08 what was sent is what is approved, and it is kept whole, with who agreed under which name', () => {
    const story = kent();
    const fresh = objectivesDocument({ review: story.review(), context: story.contextAt(AT) });
    expect(story.review().objectives.state).toMatchObject({
      document: fresh,
      signer: { name: 'Lucy Pemberton', capacity: 'reviewee' },
    });
    story.does(AT, 5, { type: 'approveObjectives', revision: 1 });
    expect(lastOf(story)).toMatchObject({
      document: fresh,
      textHash: hashOf(fresh, story.contextAt(AT)),
      signer: { name: 'Tom Hargrave', capacity: 'reviewer' },
    });
    expect(signedDocumentSchema.parse(JSON.parse(JSON.stringify(fresh)))).toEqual(JSON.parse(JSON.stringify(fresh)));
    const later = renamed(story.contextAt(AT), 5, 'Tom Bell');
    expect(viewOf(story, 12, later)?.objectives?.decidedBy?.name).toBe('Tom Hargrave');
  });

  test('X-08 objectives sent in other words are approved as they were sent; others are a document of their own', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 12, objective(1));
    const document = objectivesDocument({
      review: story.review(),
      context: story.contextAt(AT),
      words: { ...WORDS, by: 'Until' },
    });
    const textHash = hashOf(document, story.contextAt(AT));
    story.happens(AT, 12, { type: 'objectivesSent', to: oidOf(5), textHash, document });
    story.does(AT, 5, { type: 'approveObjectives', revision: 1 });
    expect(lastOf(story)).toMatchObject({ textHash, document });
  });

  test('KM-50 what was determined is kept whole', () => {
    const story = kent();
    story.does(AT, 5, { type: 'returnObjectives', revision: 1, comment: 'More.' });
    story.does(AT, 5, { type: 'determineObjectives', revision: 1, reason: 'The date' });
    expect(lastOf(story)).toMatchObject({
      how: 'determined',
      document: { content: { list: [{ title: 'Objective 1' }] } },
      signer: { capacity: 'reviewer' },
    });
  });

  test('KM-49 both sign the same document of the changes, old beside new; a further change is signed anew', () => {
    const story = kent();
    story.does(AT, 5, { type: 'approveObjectives', revision: 1 });
    const MID = '2026-12-10T09:00';
    story.does(MID, 12, { type: 'askForRevision', changeId: id(9), reason: null, why: 'Another class.' });
    story.does(MID, 5, { type: 'openRevision', changeId: id(9), metOn: '2026-12-10' });
    story.does(MID, 5, { ...objective(1, 'Another title'), expectedRevision: 1 } as Command);
    story.does(MID, 12, { type: 'signChanges', revision: story.review().objectives.revision });
    const first = story.review().objectives.changes[0];
    expect(first?.document?.content).toMatchObject({
      list: [{ title: 'Another title' }],
      change: { id: id(9), why: 'Another class.', metOn: '2026-12-10', before: [{ title: 'Objective 1' }] },
    });
    story.does(MID, 5, { ...objective(1, 'A third title'), expectedRevision: 2 } as Command);
    expect(story.review().objectives.changes[0]?.signatures).toEqual({});
    const { revision } = story.review().objectives;
    story.does(MID, 12, { type: 'signChanges', revision });
    story.does(MID, 5, { type: 'signChanges', revision });
    const { signatures, document } = story.review().objectives.changes[0] ?? {};
    expect(document?.content).toMatchObject({ list: [{ title: 'A third title' }] });
    expect(signatures?.reviewer?.textHash).toBe(signatures?.reviewee?.textHash);
    expect(lastOf(story)).toMatchObject({ document, textHash: signatures?.reviewer?.textHash });
  });

  test('X-08 objectives that were sent and approved before there were documents stand as they do', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 12, objective(1));
    story.happens(AT, 12, { type: 'objectivesSent', to: oidOf(5) });
    story.happens(AT, 5, { type: 'objectivesApproved' });
    expect(lastOf(story)).toEqual({
      by: oidOf(5),
      at: '2026-09-20T10:00:00Z',
      how: 'agreed',
      reason: null,
      talked: null,
      list: story.review().objectives.list,
      comment: null,
    });
    expect(viewOf(story, 12, renamed(story.contextAt(AT), 5, 'Tom Bell'))?.objectives?.decidedBy?.name).toBe(
      'Tom Bell',
    );
  });
});

describe('a support plan', () => {
  const answers = {
    concerns: 'Letters leave late.',
    comments: 'The printer.',
    causes: 'Two posts in one.',
    support: 'A mentor',
    standard: 'On the day.',
    progressHow: 'A talk.',
    progressBy: '2026-10-23',
    timeAllowed: 'Four weeks',
    whatFollows: 'Formal capability.',
  };
  const written = (more: Record<string, string> = {}): Command => ({
    type: 'writeSupportPlan',
    planId: id(2),
    version: 1,
    answers: { ...answers, ...more },
    reason: null,
  });
  const begun = () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
    story.does('2026-10-05T09:00', 38, written());
    return story;
  };
  const seen = (story: Story, context = story.contextAt('2026-10-05T12:00')) => {
    const person = context.person(oidOf(39));
    return person && viewSupport({ review: story.review(), actor: person, context }).plans[0]?.versions[0];
  };
  const agree = (textHash?: string): Command => ({
    type: 'agreeSupportPlan',
    planId: id(2),
    version: 1,
    ...(textHash !== undefined && { textHash }),
  });

  test('TA-24 X-08 what was agreed is kept whole, and shown under the name of the day', () => {
    const story = begun();
    const textHash = seen(story)?.textHash ?? '';
    story.does('2026-10-05T14:00', 39, agree(textHash));
    const { inForce } = story.review().support.plans[0]?.versions[0] ?? {};
    expect(inForce).toMatchObject({
      textHash,
      document: { kind: 'supportPlan', of: { oid: oidOf(39) }, content: { plan: id(2), reason: null } },
      signer: { capacity: 'reviewee' },
    });
    const later = renamed(story.contextAt('2026-10-06T09:00'), 39, 'Somebody Else');
    expect(seen(story, later)).toMatchObject({ textHash, inForce: { who: inForce?.signer?.name } });
    expect(seen(story, later)?.read.map(({ text }) => text)).toContain('Letters leave late.');
  });

  test('X-08 a plan that was written anew under the same number is not agreed unread', () => {
    const story = begun();
    const textHash = seen(story)?.textHash ?? '';
    story.does('2026-10-05T13:00', 38, written({ standard: 'By noon.' }));
    expect(story.isRefused('2026-10-05T14:00', 39, agree(textHash)).refused).toBe('stale');
    story.does('2026-10-05T14:00', 39, agree());
  });

  test('X-08 a plan that began before there were documents stands as it does', () => {
    const story = begun();
    const event = { type: 'supportPlanInForce', planId: id(2), version: 1, withoutAgreement: null } as const;
    story.happens('2026-10-05T14:00', 39, event);
    expect(seen(story)).toMatchObject({ textHash: null, inForce: { withoutAgreement: null } });
    expect(seen(story)?.read.map(({ text }) => text)).toContain('Letters leave late.');
  });
});
