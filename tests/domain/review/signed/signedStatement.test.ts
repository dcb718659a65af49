import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { requests } from '#domain/review/requests.ts';
import { signedDocumentSchema } from '#domain/review/signed/document.ts';
import { hashOf } from '#domain/review/signed/hashOf.ts';
import { statementDocument } from '#domain/review/signed/statementDocument.ts';
import { statementTextOfShape1 } from '#domain/review/signed/textOfShape1.ts';
import { WORDS } from '#domain/review/signed/words.ts';
import { isAgreed } from '#domain/review/statements/agreed.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { history } from '#domain/views/history.ts';
import { viewReview } from '#domain/views/review.ts';
import { message } from '#domain/review/message.ts';
import { cardFor } from '#bot/cards/cardFor.ts';
import { printedStatement } from '#functions/statements/printedStatement.ts';
import { statementPdf } from '#functions/statements/statementPdf.ts';
import { oidOf } from '#local/school/people.ts';
import { pdfText } from '../../../pdfText.ts';
import { planningMeeting } from '../../../planningMeeting.ts';
import { id, play, type Story } from '../story.ts';
import { KENT_STATEMENT } from '../../../builders/statement.ts';

const AT = '2026-10-14T09:00';
const OTHER_WORDS = {
  ...WORDS,
  title: (title: string, version: number) => `${title} (no. ${version})`,
  name: 'Person',
  cycle: 'Year',
  success: () => 'Reached when',
  objectives: { ...WORDS.objectives, open: 'Goals', agreed: 'Goals that were agreed' },
  noObjectives: 'There are none.',
};

/** A draft under the Kent model, of somebody by somebody. */
function kent(reviewee: number, reviewer = 5, answers: Record<string, string> = KENT_STATEMENT): Story {
  const story = play({ pack: 'kent-model', reviewee, reviewer, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', reviewer, planningMeeting(id(1), '2026-10-12T15:30'));
  story.does('2026-10-13T09:00', reviewer, { type: 'draftStatement', version: 1, answers });
  return story;
}

/** A draft under the support staff's policy, whose wording is agreed before it is signed (PA-11). */
function support(): Story {
  const story = play({
    pack: 'support-staff',
    reviewee: 35,
    reviewer: 34,
    opened: '2026-09-01T09:00',
    changes: { staffGroup: 'support' },
  });
  story.does('2026-10-05T09:00', 34, {
    type: 'scheduleMeeting',
    meetingId: id(1),
    kind: 'reviewMeeting',
    start: '2026-10-12T15:30',
    minutes: 60,
    place: 'Room 1',
    bring: [],
    askToWaiveNotice: false,
  });
  story.does('2026-10-13T09:00', 34, { type: 'draftStatement', version: 1, answers: { reviewerComments: 'Good.' } });
  return story;
}

function draftOf(story: Story) {
  const statement = currentStatement(story.review());
  if (!statement) throw new Error('There is no draft.');
  return statement;
}

const documentOf = (story: Story, context: Context = story.contextAt(AT), words = WORDS) =>
  statementDocument({ review: story.review(), statement: draftOf(story), context, words });
const hashIn = (story: Story, context: Context = story.contextAt(AT)) => hashOf(documentOf(story, context), context);
const shown = (story: Story, by: number, context: Context = story.contextAt(AT)) => {
  const person = context.person(oidOf(by));
  return person && viewReview({ review: story.review(), actor: person, context })?.statement?.versions.at(-1);
};
const sign = (textHash = ''): Command => ({ type: 'signStatement', version: 1, textHash });
const agree = (textHash = ''): Command => ({ type: 'agreeStatement', version: 1, textHash });
const renamed = (context: Context, number: number, displayName: string): Context => ({
  ...context,
  person: (oid) => {
    const known = context.person(oid);
    return known && oid === oidOf(number) ? { ...known, displayName } : known;
  },
});

describe('whose a signed statement is', () => {
  test('X-08 two people with equal answers sign different documents, and each says whose it is', () => {
    const [lucy, other] = [kent(12), kent(13)];
    const sameReview = { ...other.review(), id: lucy.review().id };
    const context = other.contextAt(AT);
    expect(hashIn(lucy)).not.toBe(
      hashOf(statementDocument({ review: sameReview, statement: draftOf(other), context }), context),
    );
    expect(documentOf(lucy)).toMatchObject({
      of: { oid: oidOf(12), name: 'Lucy Pemberton', jobTitle: 'Teacher of English' },
      reviewers: [{ oid: oidOf(5), name: 'Tom Hargrave', capacity: 'reviewer' }],
      school: { name: 'Larkmoor School' },
      policy: { id: 'kent-model', version: '2026-11-30' },
      form: { version: null },
      cycle: { start: '2026-09-01', end: '2027-08-31' },
      content: { answers: KENT_STATEMENT },
    });
  });

  test('X-08 KM-12 of a panel, the one who leads is named as the reviewer and each of the others as of the panel', () => {
    const story = kent(12);
    story.happens('2026-10-13T10:00', 51, {
      type: 'panelSet',
      memberOids: [52, 5, 53].map(oidOf),
      leadOid: oidOf(5),
      note: null,
    });
    expect(documentOf(story).reviewers.map(({ oid, capacity }) => [oid, capacity])).toEqual([
      [oidOf(5), 'reviewer'],
      [oidOf(52), 'panel'],
      [oidOf(53), 'panel'],
    ]);
  });

  test('X-08 another school, another policy version, another review, another reviewer: another hash', () => {
    const story = kent(12);
    const context = story.contextAt(AT);
    const { pack } = context;
    const review = story.review();
    const others = [
      hashIn(story, { ...context, school: { name: 'Another School' } }),
      hashIn(story, { ...context, pack: { ...pack, version: '2027-09-01' } }),
      hashIn(story, { ...context, pack: { ...pack, id: 'another-policy' } }),
      hashOf(statementDocument({ review: { ...review, id: id(7) }, statement: draftOf(story), context }), context),
      hashOf(
        statementDocument({ review: { ...review, reviewerOid: oidOf(6) }, statement: draftOf(story), context }),
        context,
      ),
    ];
    expect(new Set([hashIn(story), ...others]).size).toBe(others.length + 1);
  });

  test('X-08 the hash is SHA-256 of canonical JSON, which anybody can compute', () => {
    const document = documentOf(kent(12));
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      );
    };
    const hex = createHash('sha256')
      .update(JSON.stringify(sorted(document)), 'utf8')
      .digest('hex');
    expect(hashOf(document, kent(12).contextAt(AT))).toBe(hex);
  });

  test('X-08 a document is what its schema says, stored and read again', () => {
    for (const story of [kent(12), support()]) {
      const document = documentOf(story);
      const stored: unknown = JSON.parse(JSON.stringify(document));
      expect(signedDocumentSchema.parse(stored)).toEqual(stored);
      expect(signedDocumentSchema.safeParse({ ...document, more: 1 }).success).toBe(false);
    }
  });
});

describe('headings are structure', () => {
  test('X-08 an answer that reads like a heading stays an answer', () => {
    const story = kent(12, 5, {
      ...KENT_STATEMENT,
      lastYear: 'Objectives',
      criteria: 'Support, training and development',
    });
    const sections = shown(story, 5)?.sections ?? [];
    expect(sections.filter(({ heading }) => heading === 'Objectives')).toHaveLength(1);
    expect(sections.filter(({ heading }) => heading === 'Support, training and development')).toHaveLength(1);
    expect(sections.find(({ id: each }) => each === 'answer.lastYear')?.blocks).toEqual([{ text: 'Objectives' }]);
  });
});

describe('what is signed stays what it was', () => {
  test('X-08 X-17 the second party signs the stored document, whatever names, words or policy titles have become', () => {
    const story = kent(12);
    story.does(AT, 5, sign(hashIn(story)));
    const signed = story.review().statements[0];
    expect(signed?.document).toEqual(documentOf(story));
    const later = renamed(story.contextAt('2026-10-15T09:00'), 5, 'Tom Hargrave-Bell');
    const version = shown(story, 12, {
      ...later,
      pack: { ...later.pack, title: 'Reworded' },
      school: { name: 'Renamed' },
    });
    expect(version?.textHash).toBe(signed?.signatures.reviewer?.textHash);
    story.does('2026-10-15T09:00', 12, sign(version?.textHash));
    const both = shown(story, 12, renamed(later, 12, 'Lucy Marsh'));
    expect(both?.sections).toEqual(signed?.document?.sections);
    expect(both?.signatures).toMatchObject({
      reviewer: { name: 'Tom Hargrave', as: 'reviewer' },
      reviewee: { name: 'Lucy Pemberton', as: 'reviewee' },
    });
  });

  test('X-08 the document stands in the first event that needs it, and in no other', () => {
    const story = support();
    story.does(AT, 35, agree(hashIn(story)));
    const { agreed } = draftOf(story);
    expect(agreed?.document).toEqual(documentOf(story));
    expect(agreed?.signer).toEqual({ name: context(story).person(oidOf(35))?.displayName, capacity: 'reviewee' });
    story.does('2026-10-14T10:00', 34, sign(agreed?.textHash));
    story.does('2026-10-14T11:00', 35, sign(agreed?.textHash));
    expect(draftOf(story).document).toEqual(agreed?.document);
    expect(draftOf(story).signatures).toMatchObject({ reviewer: { textHash: agreed?.textHash }, reviewee: {} });
  });

  test('X-17 a card calls who signed what he or she was called then, and shows the hash that was signed', () => {
    const story = kent(12);
    story.does(AT, 5, sign(hashIn(story)));
    const later = renamed(context(story), 5, 'Tom Bell');
    const toSign = message({
      name: 'statementToSign',
      parts: { version: 1 },
      fields: { to: oidOf(12), aboutId: 'v1', at: '' },
    });
    const drawn = cardFor({ review: story.review(), message: toSign, context: later, link: (place) => place });
    const card = JSON.stringify(drawn);
    // The face has the essentials; what is signed stands where it is signed.
    const face = JSON.stringify(drawn.body);
    expect(face).toContain('nothing waits for it');
    expect(face).not.toContain('How it begins');
    expect(face).not.toContain(hashIn(story).slice(0, 12));
    expect(card).toContain('Tom Hargrave signed it on');
    expect(card).toContain(hashIn(story).slice(0, 12));
    expect(card).toContain('Last year: assessment of overall performance');
    // Nobody signs from a card that does not say whose it is and under which policy.
    for (const [title, value] of [
      ['Name', 'Lucy Pemberton'],
      ['School', 'Larkmoor School'],
    ])
      expect(card).toContain(JSON.stringify({ title, value }));
    expect(card).toMatch(/"title":"Policy","value":"[^"]+, version of /);
  });

  test('X-17 the history calls those who signed what they were called then', () => {
    const story = kent(12);
    const signer = { name: 'Tom Hargrave', capacity: 'reviewer' } as const;
    const event = { type: 'statementSigned', version: 1, party: 'reviewer', textHash: '', text: null, signer } as const;
    const [line] = history(
      [{ seq: 9, at: '2026-10-14T08:00:00Z', by: oidOf(5), event }],
      renamed(context(story), 5, 'T. Bell'),
    );
    expect(line?.who).toBe('Tom Hargrave');
  });
});

const context = (story: Story) => story.contextAt(AT);

describe('on paper', () => {
  const printed = (story: Story, now: Context) =>
    printedStatement({ review: story.review(), statement: draftOf(story), context: now, school: now.school.name });

  test('X-08 X-17 it is printed as it was signed, under the names of then; a change of names changes nothing', () => {
    const story = kent(12);
    story.does(AT, 5, sign(hashIn(story)));
    const before = printed(story, context(story));
    const words = before.lines.map((line) => line.words);
    expect(words).toContain('Name: Lucy Pemberton');
    expect(words).toContain('Tom Hargrave, reviewer, signed this on Wednesday 14 October 2026, 09:00.');
    expect(words).toContain('School: Larkmoor School');
    expect(words.at(-1)).toContain(hashIn(story));
    expect(words.at(-1)).toContain('canonical JSON (RFC 8785)');
    const later = renamed(renamed(context(story), 5, 'Tom Bell'), 12, 'Lucy Marsh');
    expect(printed(story, { ...later, school: { name: 'Renamed' } })).toEqual(before);
  });

  test('KM-42 X-08 the reviewee’s comments are printed after all that was signed, with name and day', async () => {
    const story = kent(12);
    const comment = (text: string, changesWanted: boolean): Command => ({
      type: 'commentOnStatement',
      version: 1,
      comment: text,
      changesWanted,
    });
    story.does('2026-10-13T10:00', 12, comment('The reading group is left out.', true));
    story.does('2026-10-14T08:30', 12, comment('Thank you.\n\nI would like a partner in Year 9.', false));
    story.does(AT, 5, sign(hashIn(story)));
    const later = renamed(context(story), 12, 'Lucy Marsh');
    const words = printed(story, later).lines.map((line) => `${line.tag} ${line.words}`);
    const hash = words.findIndex((each) => each.includes(hashIn(story)));
    expect(words.slice(hash + 1)).toEqual([
      'H2 Comments',
      'P The comments are kept with the text and are no part of what was signed.',
      'H3 Lucy Pemberton, Tuesday 13 October 2026, asked for changes',
      'P The reading group is left out.',
      'H3 Lucy Pemberton, Wednesday 14 October 2026',
      'P Thank you.',
      'P I would like a partner in Year 9.',
    ]);
    const [review, statement] = [story.review(), draftOf(story)];
    const pdf = pdfText(await statementPdf({ review, statement, context: later, school: 'Larkmoor School' }));
    expect(pdf.slice(pdf.indexOf('Signatures'))).toContain('Lucy Pemberton, Wednesday 14 October 2026\nThank you.');
  });

  test('X-08 what was signed as a text says of its hash that the name is no part of it', () => {
    const story = kent(12);
    const text = statementTextOfShape1({ review: story.review(), statement: draftOf(story), context: context(story) });
    const textHash = context(story).sha256(text);
    story.happens(AT, 5, { type: 'statementSigned', version: 1, party: 'reviewer', textHash, text });
    const { lines } = printed(story, context(story));
    expect(lines[1]).toEqual({ tag: 'H1', words: 'Lucy Pemberton' });
    expect(lines.at(-1)?.words).toBe(`SHA-256 of the text, which the name at the top is no part of: ${textHash}`);
  });
});

describe('PA-11 what the reviewee agreed stays agreed while the facts are the same', () => {
  /** Agreed when our words were different; the event of that day has them. */
  function agreedInOtherWords(): { story: Story; textHash: string } {
    const story = support();
    const document = documentOf(story, context(story), OTHER_WORDS);
    const textHash = hashOf(document, context(story));
    expect(textHash).not.toBe(hashIn(story));
    story.happens('2026-10-13T10:00', 35, { type: 'statementAgreed', version: 1, textHash, document });
    return { story, textHash };
  }

  test('PA-11 X-08 after a rewording it is still agreed, shown as agreed, and signed as it was agreed', () => {
    const { story, textHash } = agreedInOtherWords();
    expect(isAgreed(draftOf(story), { review: story.review(), context: context(story) })).toBe(true);
    expect(shown(story, 34)).toMatchObject({ textHash, agreed: { textHash } });
    expect(requests(story.review(), context(story)).some(({ kind }) => kind === 'readDraft')).toBe(false);
    story.does(AT, 34, sign(textHash));
    story.does('2026-10-14T10:00', 35, sign(textHash));
    const { signatures, document } = draftOf(story);
    expect([signatures.reviewer?.textHash, signatures.reviewee?.textHash]).toEqual([textHash, textHash]);
    expect(document?.sections[0]?.heading).toContain('(no. 1)');
    expect(shown(story, 34)?.textHash).toBe(textHash);
  });

  test('PA-11 X-17 another name since then changes nothing either', () => {
    const { story, textHash } = agreedInOtherWords();
    const later = renamed(context(story), 35, 'Kyle Newname');
    expect(shown(story, 34, later)?.textHash).toBe(textHash);
  });

  test('PA-11 other answers, another policy version or form, another reviewer have to be agreed anew', () => {
    const { story } = agreedInOtherWords();
    const { pack } = context(story);
    const review = story.review();
    const draft = draftOf(story);
    expect(isAgreed(draft, { review, context: { ...context(story), pack: { ...pack, version: '2030-09-01' } } })).toBe(
      false,
    );
    expect(isAgreed({ ...draft, formVersion: 2 }, { review, context: context(story) })).toBe(false);
    expect(isAgreed(draft, { review: { ...review, reviewerOid: oidOf(5) }, context: context(story) })).toBe(false);
    story.does(AT, 34, { type: 'draftStatement', version: 1, answers: { reviewerComments: 'Better.' } });
    expect(isAgreed(draftOf(story), { review: story.review(), context: context(story) })).toBe(false);
    expect(story.isRefused('2026-10-14T10:00', 34, sign(hashIn(story)))).toMatchObject({ rule: 'PA-11' });
  });
});

describe('what was agreed and signed before there were documents', () => {
  const old = (story: Story) => {
    const text = statementTextOfShape1({ review: story.review(), statement: draftOf(story), context: context(story) });
    return { text, textHash: context(story).sha256(text) };
  };

  test('X-08 the reviewer signed a text, and the reviewee signs that very text now', () => {
    const story = kent(12);
    const { text, textHash } = old(story);
    story.happens(AT, 5, { type: 'statementSigned', version: 1, party: 'reviewer', textHash, text });
    const version = shown(story, 12);
    expect(version).toMatchObject({ fixed: true, textHash, document: null });
    expect(version?.sections[0]?.heading).toBe('Planning and review statement, version 1');
    expect(story.isRefused('2026-10-15T09:00', 12, sign(hashIn(story))).refused).toBe('stale');
    story.does('2026-10-15T09:00', 12, sign(textHash));
    expect(draftOf(story)).toMatchObject({ signedText: text, signatures: { reviewee: { textHash } } });
    expect(draftOf(story).document).toBeUndefined();
    expect(shown(story, 12)?.signatures.reviewer).toMatchObject({ name: 'Tom Hargrave', as: null });
  });

  test('PA-11 an agreement of which only the hash is there counts, and the agreed text is what is signed', () => {
    const story = support();
    const { text, textHash } = old(story);
    story.happens('2026-10-13T10:00', 35, { type: 'statementAgreed', version: 1, textHash });
    expect(shown(story, 34)).toMatchObject({ textHash, agreed: { textHash } });
    story.does(AT, 34, sign(textHash));
    story.does('2026-10-14T10:00', 35, sign(textHash));
    expect(draftOf(story)).toMatchObject({
      signedText: text,
      signatures: { reviewer: { textHash }, reviewee: { textHash } },
    });
  });

  test('PA-11 an agreement to what is not there any more counts no longer', () => {
    const story = support();
    story.happens('2026-10-13T10:00', 35, { type: 'statementAgreed', version: 1, textHash: old(story).textHash });
    story.does(AT, 34, { type: 'draftStatement', version: 1, answers: { reviewerComments: 'Better.' } });
    expect(shown(story, 34)).toMatchObject({ textHash: hashIn(story), agreed: null });
  });

  test('PA-11 a card from before that lies in a chat agrees what stands there, which is kept whole', () => {
    const story = support();
    story.does(AT, 35, agree(old(story).textHash));
    expect(draftOf(story).agreed).toMatchObject({ textHash: hashIn(story), document: { kind: 'statement' } });
    expect(story.isRefused(AT, 35, agree('0'.repeat(64))).refused).toBe('stale');
  });
});
