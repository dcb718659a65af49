import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { reviewersOf } from '../reviewers/state.ts';
import type { DocumentSection, SignedDocument } from './document.ts';
import type { Words } from './words.ts';
import { sentence } from '../../sentence.ts';

export type FrameContext = Pick<Context, 'pack' | 'person' | 'school'>;

type Frame = Omit<SignedDocument, 'kind' | 'content' | 'sections'>;

type FrameOfArgs = { review: Review; frame: Pick<Frame, 'form' | 'version'>; context: FrameContext };

/** What every kind of document has: whose it is, by whom, under which policy and form. */
export function frameOf({ review, frame: { form, version }, context: { pack, person, school } }: FrameOfArgs): Frame {
  const named = (oid: string) => person(oid)?.displayName ?? 'Somebody who has left';
  return {
    document: 'fairview.signed',
    shape: 1,
    language: 'en-GB',
    school: { name: school.name },
    review: review.id,
    of: {
      oid: review.revieweeOid,
      name: named(review.revieweeOid),
      jobTitle: person(review.revieweeOid)?.jobTitle ?? '',
    },
    reviewers: reviewersOf(review).map((oid, index) => ({
      oid,
      name: named(oid),
      capacity: index === 0 ? 'reviewer' : 'panel',
    })),
    policy: { id: pack.id, title: pack.title, version: pack.version },
    form,
    cycle: { start: review.cycle.start, end: review.cycle.end },
    version,
  };
}

type HeadOfArgs = { frame: Frame; title: string; told: { words: Words } & Pick<Context, 'pack'> };

/** The head of a document as people read it: what it is, whose, by whom, under which policy. */
export function headOf({ frame, title, told: { words, pack } }: HeadOfArgs): DocumentSection {
  const { of, reviewers, policy, cycle, school } = frame;
  return {
    id: 'head',
    heading: words.title(title, frame.version),
    level: 1,
    blocks: [
      { label: words.name, text: of.name },
      ...(of.jobTitle === '' ? [] : [{ label: words.jobTitle, text: of.jobTitle }]),
      { label: sentence(pack.wording.reviewer), text: reviewers.map(({ name }) => name).join(', ') },
      { label: words.school, text: school.name },
      { label: words.policy, text: words.policyVersion(policy.title, policy.version) },
      { label: words.cycle, text: words.cycleText(cycle) },
    ],
  };
}
