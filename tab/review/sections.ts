import { type ComponentType, lazy } from 'react';
import type { FixedText } from '#domain/language/translate.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { sentence } from '#domain/sentence.ts';
import { schoolsLanguage } from '../language/useWords.ts';
import { Overview } from './Overview.tsx';

/** What a section of a review is drawn from: the review, and the one item in it that an address names. */
export type SectionProps = { review: ReviewView; item: string | undefined };

/** A section that its reader may see. */
export type ShownSection = {
  id: string;
  title: string;
  /** The language of the title, where it is not the page's. */
  lang: 'en-GB' | undefined;
  /** Whether the one item that the address names fills the page, without the sections beside it. */
  isAlone: (review: ReviewView, item: string | undefined) => boolean;
  Content: ComponentType<SectionProps>;
};

/** Sections that belong together, one below another on one page. */
export type ShownGroup = Pick<ShownSection, 'title' | 'lang'> & {
  sections: readonly [ShownSection, ...ShownSection[]];
};

type Section = {
  id: string;
  title: (review: ReviewView) => FixedText | { policys: string };
  isFor: (review: ReviewView) => boolean;
  isAlone?: ShownSection['isAlone'];
  Content: ComponentType<SectionProps>;
};

const whole = ({ you }: ReviewView) => you.whole;

type Group = { title: FixedText; sections: readonly Section[] };

const progress: Section = {
  id: 'progress',
  title: () => 'Progress',
  isFor: ({ progress: seen }) => seen !== null,
  Content: lazy(() => import('../access/ProgressSection.tsx')),
};

const preparing: Section = {
  id: 'preparing',
  title: ({ preparing: seen }) => (seen ? 'Preparing' : 'Your view'),
  isFor: ({ preparing: seen, asked }) => asked.length > 0 || (seen !== null && hasAnything(seen)),
  isAlone: ({ preparing: seen }, item) => seen?.papers.some(({ id }) => id === item) ?? false,
  Content: lazy(() => import('../preparing/PreparingSection.tsx')),
};

const meetings: Section = {
  id: 'meetings',
  title: ({ meetings: seen }) => (seen.length > 1 ? 'Meetings' : 'Meeting'),
  isFor: ({ meetings: seen }) => seen.length > 0,
  Content: lazy(() => import('../meetings/MeetingsSection.tsx')),
};

const notes: Section = {
  id: 'notes',
  title: () => 'Notes and actions',
  isFor: ({ notes: seen }) => seen !== null,
  Content: lazy(() => import('../notes/NotesSection.tsx')),
};

const objectives: Section = {
  id: 'objectives',
  title: () => 'Objectives',
  isFor: ({ objectives: seen }) => seen !== null,
  Content: lazy(() => import('../objectives/ObjectivesSection.tsx')),
};

const observations: Section = {
  id: 'observations',
  title: () => 'Observations',
  isFor: ({ you, observations: { list, canPlan } }) => you.whole || you.observer || canPlan || list.length > 0,
  Content: lazy(() => import('../observations/ObservationsSection.tsx')),
};

const updates: Section = {
  id: 'updates',
  title: () => 'Mid-year review',
  isFor: ({ updates: seen }) => seen !== null,
  Content: lazy(() => import('../meetings/UpdatesSection.tsx')),
};

const assessed: Section = {
  id: 'assessed',
  title: () => 'Assessment',
  isFor: ({ assessed: seen, statement: more, pay: shown }) => seen !== null && more === null && shown === null,
  Content: lazy(() => import('../statement/AssessedSection.tsx')),
};

const statement: Section = {
  id: 'statement',
  title: ({ policy }) => ({ policys: sentence(policy.wording.statement) }),
  isFor: ({ statement: seen }) => seen !== null,
  Content: lazy(() => import('../statement/StatementSection.tsx')),
};

const pay: Section = {
  id: 'pay',
  title: () => 'Pay',
  isFor: ({ pay: seen }) => seen !== null,
  Content: lazy(() => import('../pay/PaySection.tsx')),
};

const appeals: Section = {
  id: 'appeals',
  title: () => 'Appeals',
  isFor: ({ appeals: seen }) => seen !== null && seen.rules.length > 0,
  Content: lazy(() => import('../appeals/AppealsSection.tsx')),
};

const development: Section = {
  id: 'development',
  title: () => 'Development',
  isFor: ({ development: seen }) => seen !== null,
  Content: lazy(() => import('../development/DevelopmentSection.tsx')),
};

const support: Section = {
  id: 'support',
  title: () => 'Support',
  isFor: ({ support: seen, suspension }) =>
    seen !== null &&
    (seen.canRaise ||
      seen.capability?.canPropose ||
      isBegun(seen) ||
      suspension.decisions.some(({ reason }) => reason === 'capability')),
  Content: lazy(() => import('../support/SupportSection.tsx')),
};

/** The groups of a review in their order, each with its sections. The address names the section. */
const GROUPS: readonly Group[] = [
  {
    title: 'Overview',
    sections: [
      { id: 'overview', title: () => 'Overview', isFor: ({ stages }) => stages.length > 0, Content: Overview },
      progress,
    ],
  },
  { title: 'Meetings', sections: [meetings, updates, preparing, notes] },
  { title: 'Objectives', sections: [objectives] },
  { title: 'Observations', sections: [observations] },
  { title: 'Statement and pay', sections: [statement, assessed, pay, appeals] },
  { title: 'Development and support', sections: [development, support] },
];

/** What is reached from the head of the review, and is nobody's daily work. */
const BESIDES: readonly Section[] = [
  {
    id: 'access',
    title: () => 'Who can see this',
    isFor: ({ access }) => access !== null,
    Content: lazy(() => import('../access/AccessSection.tsx')),
  },
  {
    id: 'reviewers',
    title: ({ policy }) => ({ policys: sentence(policy.wording.reviewer) }),
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

const isThere = <Each>(list: readonly Each[]): list is readonly [Each, ...Each[]] => list.length > 0;

/** A review and its reader's words. */
type Reading = { review: ReviewView; words: LanguageWords };

function shown(sections: readonly Section[], { review, words }: Reading): ShownSection[] {
  return sections
    .filter(({ isFor }) => isFor(review))
    .map(({ id, title, isAlone = () => false, Content }) => ({ id, ...said(title(review), words), isAlone, Content }));
}

/** A title in the reader's language; what the policy calls a thing stays in the policy's. */
function said(title: ReturnType<Section['title']>, words: LanguageWords): Pick<ShownSection, 'title' | 'lang'> {
  return typeof title === 'string'
    ? { title: words.t(title), lang: undefined }
    : { title: title.policys, lang: schoolsLanguage(words) };
}

/** The groups that the reader may see. One section alone gives its group its own name. */
export function groupsOf(reading: Reading): ShownGroup[] {
  return GROUPS.flatMap(({ title, sections }) => {
    const seen = shown(sections, reading);
    if (!isThere(seen)) return [];
    const name = seen.length === 1 ? { title: seen[0].title, lang: seen[0].lang } : said(title, reading.words);
    return [{ ...name, sections: seen }];
  });
}

/** What is not in a group and can be opened from the head of the review. */
export function besidesOf(reading: Reading): ShownSection[] {
  return shown(BESIDES, reading);
}
