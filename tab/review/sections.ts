import { type ComponentType, lazy } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { sentence } from '#domain/sentence.ts';
import { Overview } from './Overview.tsx';

/** What a section of a review is drawn from: the review, and the one item in it that an address names. */
export type SectionProps = { review: ReviewView; item: string | undefined };

export type ShownSection = { id: string; title: string; Content: ComponentType<SectionProps> };

type Section = {
  id: string;
  title: (review: ReviewView) => string;
  isFor: (review: ReviewView) => boolean;
  Content: ComponentType<SectionProps>;
};

const whole = ({ you }: ReviewView) => you.whole;

/** The parts of a review in their order. The only list. */
const SECTIONS: readonly Section[] = [
  { id: 'overview', title: () => 'Overview', isFor: whole, Content: Overview },
  {
    id: 'preparing',
    title: ({ preparing }) => (preparing ? 'Preparing' : 'Your view'),
    isFor: ({ preparing, asked }) => asked.length > 0 || (preparing !== null && hasAnything(preparing)),
    Content: lazy(() => import('../preparing/PreparingSection.tsx')),
  },
  {
    id: 'meetings',
    title: ({ meetings }) => (meetings.length > 1 ? 'Meetings' : 'Meeting'),
    isFor: ({ meetings }) => meetings.length > 0,
    Content: lazy(() => import('../meetings/MeetingsSection.tsx')),
  },
  {
    id: 'notes',
    title: () => 'Notes and actions',
    isFor: ({ notes }) => notes !== null,
    Content: lazy(() => import('../notes/NotesSection.tsx')),
  },
  {
    id: 'objectives',
    title: () => 'Objectives',
    isFor: ({ objectives }) => objectives !== null,
    Content: lazy(() => import('../objectives/ObjectivesSection.tsx')),
  },
  {
    id: 'observations',
    title: () => 'Observations',
    isFor: ({ you }) => you.whole || you.observer,
    Content: lazy(() => import('../observations/ObservationsSection.tsx')),
  },
  {
    id: 'statement',
    title: ({ policy }) => sentence(policy.wording.statement),
    isFor: ({ statement }) => statement !== null,
    Content: lazy(() => import('../statement/StatementSection.tsx')),
  },
  {
    id: 'development',
    title: () => 'Development',
    isFor: ({ development }) => development !== null,
    Content: lazy(() => import('../development/DevelopmentSection.tsx')),
  },
  {
    id: 'support',
    title: () => 'Support',
    isFor: ({ support, suspension }) =>
      support !== null &&
      (support.canRaise ||
        support.capability?.canPropose ||
        isBegun(support) ||
        suspension.decisions.some(({ reason }) => reason === 'capability')),
    Content: lazy(() => import('../support/SupportSection.tsx')),
  },
  {
    id: 'pay',
    title: () => 'Pay',
    isFor: ({ pay }) => pay !== null,
    Content: lazy(() => import('../pay/PaySection.tsx')),
  },
  {
    id: 'appeals',
    title: () => 'Appeals',
    isFor: ({ appeals }) => appeals !== null && appeals.rules.length > 0,
    Content: lazy(() => import('../appeals/AppealsSection.tsx')),
  },
  {
    id: 'access',
    title: () => 'Who sees it',
    isFor: ({ access }) => access !== null,
    Content: lazy(() => import('../access/AccessSection.tsx')),
  },
  {
    id: 'progress',
    title: () => 'Progress',
    isFor: ({ progress }) => progress !== null,
    Content: lazy(() => import('../access/ProgressSection.tsx')),
  },
  {
    id: 'reviewers',
    title: ({ policy }) => sentence(policy.wording.reviewer),
    isFor: ({ reviewers }) => reviewers !== null,
    Content: lazy(() => import('../reviewers/ReviewersSection.tsx')),
  },
  { id: 'history', title: () => 'History', isFor: whole, Content: lazy(() => import('../history/HistorySection.tsx')) },
];

function isBegun({ concerns, plans, capability }: NonNullable<ReviewView['support']>): boolean {
  return concerns.length + plans.length + (capability?.proposals.length ?? 0) > 0;
}

function hasAnything({
  papers,
  documents,
  evidence,
  feedbackRequests,
  pack,
}: NonNullable<ReviewView['preparing']>): boolean {
  return (
    papers.length + documents.kinds.length + feedbackRequests.kinds.length + feedbackRequests.list.length > 0 ||
    evidence !== null ||
    pack !== null
  );
}

const NOTHING: ShownSection = { id: 'overview', title: 'Overview', Content: Overview };

/** The parts that the reader may see; there is always at least one. */
export function sectionsOf(review: ReviewView): [ShownSection, ...ShownSection[]] {
  const [first = NOTHING, ...rest] = SECTIONS.filter(({ isFor }) => isFor(review)).map(({ id, title, Content }) => ({
    id,
    title: title(review),
    Content,
  }));
  return [first, ...rest];
}
