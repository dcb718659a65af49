import { dateInWords } from '../calendar/inWords.ts';
import { isBefore } from '../calendar/moments.ts';
import { answerInWords } from '../forms/form.ts';
import type { Person } from '../people/person.ts';
import type { ReviewPack } from '../policies/paper.ts';
import type { RuleRef } from '../policies/policyPack.ts';
import { accessTo } from '../review/access/accessTo.ts';
import { atSchool } from '../review/context.ts';
import { formOfStatement } from '../review/forms.ts';
import { isStanding } from '../review/meetings/meeting.ts';
import { notAgreedTo } from '../review/supportingDocuments/evidencePlan.ts';
import { schoolDocumentsFor } from '../review/supportingDocuments/fromSchool.ts';
import { entriesFor, sharedVersions } from '../review/supportingDocuments/papersOf.ts';
import type { Review } from '../review/review.ts';
import type { ReviewNow } from '../review/situation.ts';
import { currentStatement } from '../review/statements/statement.ts';

/**
 * The material for a meeting, gathered from this review and earlier ones. What is missing is shown as missing (KM-26,
 * KM-34).
 */
export type ReviewPackView = RuleRef & {
  text: string;
  /** The meeting that it is gathered for; null while none is arranged. */
  meeting: { name: string; start: string } | null;
  /** `none`: Fairview has no earlier review of this person. `closed`: it has one, and the viewer may not see it. */
  earlier: 'open' | 'closed' | 'none';
  parts: PackPart[];
};

export type PackPart = RuleRef & { id: string; name: string; entries: PackEntry[] };

/** One thing in the pack. `place` is where it is in the tab; `link` is an address of the school's own. */
export type PackEntry = {
  id: string;
  title: string;
  text: string | null;
  cycle: string;
  place: string;
  link: string | null;
};

type PackHolding = ReviewPack['holds'][number];

type ViewReviewPackArgs = { present: ReviewNow; earlier: readonly ReviewNow[]; viewer: Person };

/**
 * Gathers the pack for the meeting of a review. `earlier` are the same person's earlier reviews, latest first. Those
 * that the viewer may not see give nothing. Undefined if the policy has no such pack.
 */
export function viewReviewPack({ present, earlier, viewer }: ViewReviewPackArgs): ReviewPackView | undefined {
  const { review, context } = present;
  const pack = context.pack.reviewPack;
  if (!pack) return undefined;
  const open = earlier.filter((each) => seesWhole(each, viewer));
  const kinds = context.pack.obligations
    .filter(({ doneWhen }) => doneWhen === 'evidenceShared')
    .flatMap(({ starts }) => starts);
  const meeting = review.meetings.find((each) => isStanding(each) && kinds.some((kind) => kind === each.kind));
  const usedOn = meeting ? atSchool(meeting.start, context).toPlainDate().toString() : null;
  const until = meeting && isBefore(meeting.start, context.now) ? meeting.start : context.now.toString();
  return {
    rule: pack.rule,
    clause: pack.clause,
    text: pack.text,
    meeting: meeting ? { name: context.pack.meetings[meeting.kind]?.name ?? 'Meeting', start: meeting.start } : null,
    earlier: open.length > 0 ? 'open' : earlier.length > 0 ? 'closed' : 'none',
    parts: entriesFor({ entries: pack.holds, review, context })
      .map((part) => ({ part, entries: gather({ part, present, earlier: open, usedOn, until }) }))
      .filter(({ part, entries }) => entries.length > 0 || earlier.length > 0 || mayStillCome(part, review))
      .map(({ part: { id, name, rule, clause }, entries }) => ({ id, name, rule, clause, entries })),
  };
}

/**
 * Whether a part that is empty in somebody's first cycle may still be filled before the meeting. There is no earlier
 * statement, and criteria are there by the time the reviewer has shared everything.
 */
function mayStillCome({ from: { of } }: PackHolding, { papers }: Review): boolean {
  return of === 'criteria' ? papers.packs.length === 0 : of !== 'statements';
}

/** Whether somebody sees a whole review, which the pack draws on. */
export function seesWhole({ review, context }: ReviewNow, viewer: Person): boolean {
  return accessTo({ review, person: viewer, context }).has('whole');
}

type GatherArgs = {
  part: PackHolding;
  present: ReviewNow;
  earlier: readonly ReviewNow[];
  usedOn: string | null;
  /** The meeting or, before it, now: what came later was not there for the meeting. */
  until: string;
};

function gather({ part: { from }, present, earlier, usedOn, until }: GatherArgs): PackEntry[] {
  const last = earlier[0];
  const both = last ? [present, last] : [present];
  switch (from.of) {
    case 'documents':
      return documents(present, from.kind);
    case 'objectives':
      return both.flatMap(objectives);
    case 'answers':
      return both.flatMap((each) => answers(each, from.fields));
    case 'criteria':
      return criteria({ present, last, both });
    case 'paper':
      return both.flatMap((each) => paper({ each, paperId: from.paper, until }));
    case 'observations':
      return both.flatMap((each) => observations(each, until));
    case 'evidence':
      return both.flatMap((each) => evidence({ each, usedOn: each === last ? usedOn : null, until }));
    case 'statements':
      return earlier.slice(0, from.years).flatMap(statement);
  }
}

function documents(each: ReviewNow, kind: string): PackEntry[] {
  const attached = each.review.papers.attached.filter(({ removedAt }) => removedAt === null);
  return [...attached, ...schoolDocumentsFor(each)]
    .filter((document) => document.kind === kind)
    .map(({ id, title, link }) => entry({ each, section: 'preparing', given: { id, title, link } }));
}

function objectives(each: ReviewNow): PackEntry[] {
  return each.review.objectives.list.map(({ id, title, by }) =>
    entry({ each, section: 'objectives', given: { id, title, text: `By ${dateInWords(by)}` } }),
  );
}

function answers(each: ReviewNow, fields: readonly string[]): PackEntry[] {
  const statement = currentStatement(each.review);
  if (!statement) return [];
  return formOfStatement(statement, each.context)
    .fields.filter(({ id }) => fields.includes(id))
    .map((field) => ({ field, text: answerInWords(field, statement.answers[field.id] ?? '') }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => entry({ each, section: 'statement', given: { id: field.id, title: field.label, text } }));
}

type CriteriaArgs = { present: ReviewNow; last: ReviewNow | undefined; both: readonly ReviewNow[] };

/**
 * The criteria that the last planning meeting fixed. If they were not agreed in the app, those that the reviewer
 * shared for this meeting, or else what the statements of this year and the last say.
 */
function criteria({ present, last, both }: CriteriaArgs): PackEntry[] {
  const fixed = present.review.papers.before?.criteria ?? [];
  if (fixed.length > 0)
    return fixed.map((criterion, index) =>
      entry({ each: last ?? present, section: 'preparing', given: { id: `fixed${index}`, title: criterion } }),
    );
  const shared = present.review.papers.packs.at(-1)?.criteria ?? [];
  if (shared.length > 0)
    return shared.map((criterion, index) =>
      entry({ each: present, section: 'preparing', given: { id: `shared${index}`, title: criterion } }),
    );
  return both.flatMap((each) => answers(each, ['criteria']));
}

type PaperArgs = { each: ReviewNow; paperId: string; until: string };

function paper({ each, paperId, until }: PaperArgs): PackEntry[] {
  return sharedVersions(each.review, paperId)
    .filter(({ at }) => isBefore(at, until))
    .slice(-1)
    .map(({ version, at }) =>
      entry({
        each,
        section: `preparing/${paperId}`,
        given: {
          id: `${paperId}${version}`,
          title: `Shared on ${dateInWords(atSchool(at, each.context).toPlainDate().toString())}`,
        },
      }),
    );
}

function observations(each: ReviewNow, until: string): PackEntry[] {
  return each.review.observations
    .filter(({ cancelled, start }) => !cancelled && isBefore(start, until))
    .map(({ id, start, focus, feedback }) =>
      entry({
        each,
        section: `observations/${id}`,
        given: {
          id,
          title: dateInWords(atSchool(start, each.context).toPlainDate().toString()),
          text: feedback ? focus : `${focus} (no feedback written yet)`,
        },
      }),
    );
}

type EvidenceArgs = { each: ReviewNow; usedOn: string | null; until: string };

function evidence({ each, usedOn, until }: EvidenceArgs): PackEntry[] {
  return each.review.papers.evidence
    .filter(({ withdrawn, at }) => !withdrawn && isBefore(at, until))
    .map((item) => {
      const sharedOn = atSchool(item.at, each.context).toPlainDate().toString();
      const flag = notAgreedTo({ evidence: { ...item, sharedOn }, usedOn }, each);
      return entry({
        each,
        section: 'preparing',
        given: { id: item.id, title: item.what, text: flag ? flag.message : item.kind },
      });
    });
}

function statement(each: ReviewNow): PackEntry[] {
  const current = currentStatement(each.review);
  if (!current?.draftedAt) return [];
  const { reviewee } = current.signatures;
  const title = `Version ${current.version}${reviewee ? ', signed by both' : ', not signed by both'}`;
  return [entry({ each, section: 'statement', given: { id: each.review.id, title } })];
}

type EntryArgs = {
  each: ReviewNow;
  section: string;
  given: { id: string; title: string; text?: string | null; link?: string | null };
};

function entry({ each: { review }, section, given: { id, title, text = null, link = null } }: EntryArgs): PackEntry {
  const { start, end } = review.cycle;
  const cycle = start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}/${end.slice(2, 4)}`;
  return { id: `${review.id}.${id}`, title, text, cycle, place: `/reviews/${review.id}/${section}`, link };
}
