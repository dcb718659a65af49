import { isBefore } from '#domain/calendar/moments.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { open } from './actions.ts';
import { type Asked, rowsOf, simple } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import type { BotKnowledge } from './knowledge.ts';
import type { Card } from './layout.ts';

const MID_YEAR = /mid.year/i;

/** When the mid-year review is to be held by; undefined where its meeting is arranged, or no policy has one. */
export function midYear({ home, meetings, link }: BotKnowledge): Card | undefined {
  const isArranged = meetings.meetings.some(({ name, end }) => MID_YEAR.test(name) && isBefore(meetings.now, end));
  const [own] = home.own;
  const step = own?.stages.find(({ title }) => MID_YEAR.test(title));
  if (isArranged || !own || !step) return undefined;
  const day = step.at && dayInWords({ moment: step.at, timeZone: home.timeZone, now: home.now.slice(0, 10) });
  return simple({
    title: step.state === 'done' ? 'Your mid-year review has been held' : 'Your mid-year review is not arranged yet',
    says:
      day === null
        ? 'Your reviewer arranges it. You get the notice here, and it stands in your calendar.'
        : step.state === 'done'
          ? `It was on ${day}.`
          : `It is to be held by ${day}. ${own.reviewer.name} arranges it. You get the notice here.`,
    actions: [open('Open meetings', link(`reviews/${own.reviewId}/meetings`))],
  });
}

/** Who can see the asker’s own review, or that of somebody of the team (KM-51). */
export async function readers({ named, known }: Asked): Promise<Card> {
  const [person] = named.filter(({ isReviewee }) => isReviewee);
  const reviewId = person?.reviewId ?? known.home.own[0]?.reviewId;
  const people = reviewId === undefined ? undefined : await known.readers(reviewId);
  if (!people)
    return simple({
      title: 'Who can see a review',
      says: 'The two people in the review, and the people the policy names. Each review lists them.',
      actions: [open('What is kept about you', known.link('privacy'))],
    });
  return simple({
    title: people.length === 1 ? 'One person can see this' : `${people.length} people can see this`,
    rest: rowsOf(people.map(({ name, jobTitle }) => ({ state: 'news', title: name, about: jobTitle ?? '', day: '' }))),
    actions: [
      open('See who can see it, and why', known.link(`reviews/${reviewId}/access`)),
      open('What is kept about you', known.link('privacy')),
    ],
  });
}

/** What happens when a date passes. */
export function missed({ known: { link } }: Asked): Card {
  return simple({
    title: 'If a date passes',
    says: 'You are reminded before the date, on the day and after it. Once it is late, whoever is next in line under the policy is told what is late, and nothing of its content. You can still do it: the history keeps when it was done. If you cannot keep a date, tell your reviewer before it.',
    actions: [...askedButtons(['due']), open('Read the policy', link('policies'))],
  });
}

/** Who decides about another reviewer: no reviewer hands a review on. */
export function handOn({ known: { home, link } }: Asked): Card {
  const [review] = home.team;
  return simple({
    title: 'Who can change a reviewer',
    says: 'A reviewer cannot hand a review on. The headteacher, or whoever leads the review, decides who reviews, and records why. Ask there if you have too many or cannot do one. Dates and what was written stay as they are.',
    actions: [
      review && home.team.length === 1
        ? open('Open reviewers', link(`reviews/${review.reviewId}/reviewers`))
        : open('Read the policy', link('policies')),
      ...(home.team.length > 1 ? askedButtons(['team']) : []),
    ],
  });
}

/** Whether somebody may come along to a meeting. The policies say nothing about it, so neither does Fairview. */
export function companion({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'Bringing somebody with you',
    says: 'Our policy says nothing in Fairview about bringing a companion to a review meeting, and Fairview cannot invite one. Ask your reviewer or the headteacher before the meeting. At a formal grievance or disciplinary hearing you have a right in law to bring a colleague or a union representative. The school’s own procedures say how.',
    actions: [
      open('Read the policy', link('policies')),
      ...(own ? [open('Open your meetings', link(`reviews/${own.reviewId}/meetings`))] : []),
    ],
  });
}

/** How somebody answers feedback on a visit that he or she does not agree with (KM-71), before any appeal. */
export function aboutFeedback({ known: { home, link } }: Asked): Card {
  const [own] = home.own;
  return simple({
    title: 'If you do not agree with feedback',
    says: 'Talk it over with whoever observed you, at the feedback meeting or after it. When you have read the feedback you can add your comments there before you close it. They stay beside it.',
    actions: [
      own
        ? open('Open observations and feedback', link(`reviews/${own.reviewId}/observations`))
        : open('Open Fairview', link('home')),
      ...askedButtons(['appeal']),
    ],
  });
}
