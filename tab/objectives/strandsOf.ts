import { inOrderOfTime } from '#domain/calendar/moments.ts';
import type { Translate } from '#domain/language/translate.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import type { ActionView } from '#domain/review/notes/view.ts';
import type { Tie } from '#domain/review/objectives/objective.ts';
import type { ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReadAnswer } from '#domain/views/readAnswers.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** Something that can belong to an objective. */
export type Strand = {
  thing: Tie['thing'];
  id: string;
  /** In a list to choose from. */
  name: string;
  /** "Evidence from Lucy Pemberton, Friday 18 September". */
  whose: string;
  text: string;
  /** What somebody wrote about it, each answer under its question. */
  said: readonly Pick<ReadAnswer, 'label' | 'text'>[];
  place: string;
  /** The words of the link to it. */
  open: string;
  action?: ActionView;
  /** The observation from whose feedback it comes; it belongs wherever that one does. */
  observationId?: string | null;
};

/** All that can belong to an objective and that the reader sees, in order of time. */
export function strandsOf(review: ReviewView, { t, dayInWords }: LanguageWords): Strand[] {
  const { id, preparing, observations, notes, now, timeZone } = review;
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  const evidence = (preparing?.evidence?.list ?? [])
    .filter(({ withdrawn }) => withdrawn === null)
    .map((item) => ({
      at: item.at,
      thing: 'evidence' as const,
      id: item.id,
      name: t('Evidence: {what}', { what: item.what }),
      whose: t('Evidence from {name}, {day}', { name: item.byName, day: day(item.at) }),
      text: `${item.what}: ${item.text}`,
      said: [],
      place: `/reviews/${id}/preparing`,
      open: t('Open the evidence'),
    }));
  const documents = (preparing?.documents.list ?? []).map((attached) => ({
    at: attached.at,
    thing: 'document' as const,
    id: attached.id,
    name: `${attached.kindName}: ${attached.title}`,
    whose: t('{kind} from {name}, {day}', {
      kind: attached.kindName,
      name: attached.by.name,
      day: day(attached.at),
    }),
    text: attached.title,
    said: [],
    place: `/reviews/${id}/preparing`,
    open: t('Open the document'),
  }));
  const pointsOf = (visitId: string) => {
    const count = (notes?.actions ?? []).filter(({ observationId }) => observationId === visitId).length;
    return count === 0 ? '' : t('{count} action points', { count });
  };
  const visits = observations.list
    .filter(({ cancelled }) => !cancelled)
    .map((visit) => ({
      at: visit.start,
      thing: 'observation' as const,
      id: visit.id,
      name: t('Observation, {day}: {focus}', { day: day(visit.start), focus: visit.focus }),
      whose: t('Observation by {name}, {day}', { name: visit.observer.name, day: day(visit.start) }),
      text: inALine(visit.focus, pointsOf(visit.id)),
      said: [],
      place: `/reviews/${id}/observations/${visit.id}`,
      open: t(visit.feedback ? 'Read the feedback' : 'Open the observation'),
    }));
  const actions = (notes?.actions ?? []).map((action) => ({
    at: action.at,
    thing: 'action' as const,
    id: action.id,
    name: t('Action: {what}', { what: action.text }),
    whose: whoseAction(action, { t, day }),
    text: action.text,
    said: action.closed?.comment
      ? [{ label: t('{name} says', { name: action.closed.who.name }), text: action.closed.comment }]
      : [],
    place: `/reviews/${id}/notes`,
    open: t('Open the action'),
    action,
    observationId: action.observationId,
  }));
  return [...evidence, ...documents, ...visits, ...actions].toSorted((a, b) => inOrderOfTime(a.at, b.at));
}

/** What was looked at and how many action points came of it; the feedback itself is read where it was written. */
const inALine = (focus: string, points: string) => [focus, points].filter((part) => part !== '').join(': ');

type InWords = { t: Translate; day: (moment: string) => string };

/** Whose an action is, whether it is open, and until when; or what became of it. */
function whoseAction({ owner: { name }, state, closed, dueAt }: ActionView, { t, day }: InWords): string {
  if (closed)
    return t(state === 'done' ? 'Action for {name}, done, {day}' : 'Action for {name}, not done, {day}', {
      name,
      day: day(closed.at),
    });
  if (dueAt === null) return t('Action for {name}, open', { name });
  return t(state === 'overdue' ? 'Action for {name}, late since {day}' : 'Action for {name}, open, by {day}', {
    name,
    day: day(dueAt),
  });
}

/** Those that belong to one objective: what was put beside it, and the actions that came from an observation there. */
export function strandsBeside({ ties }: ObjectiveView, all: readonly Strand[]): Strand[] {
  return all.filter(({ thing, id, observationId }) =>
    ties.some(
      (tie) =>
        (tie.thing === thing && tie.thingId === id) || (tie.thing === 'observation' && tie.thingId === observationId),
    ),
  );
}
