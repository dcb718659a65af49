import type { Cards } from './cardKind.ts';
import { open } from './actions.ts';
import { type Card, layout, outcome, paragraph, quotation } from './layout.ts';
import { nameOf, type Subject, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

export const accessCards = {
  accessGiven: { draw: accessGiven, preview: 'Access to a review', forOthers: true },
  accessAsked: { draw: accessAsked, preview: 'A request to decide', forOthers: true },
  accessDecided: { draw: accessDecided, preview: 'An answer to your request', forOthers: true },
} satisfies Cards;

const SEEN = {
  whole: 'the whole review',
  statement: 'the statement',
  final: 'the signed statement, not a draft',
  observations: 'the observations, with notes and feedback',
  assessment: 'the assessment, not the statement',
  ownObservations: 'the observations made',
  progress: 'whether meetings happen, not what is said',
  updates: 'what the mid-year review found',
  ownViews: 'what you are asked for, and nothing else',
  ownMeetings: 'the meeting to be joined, and its agenda',
  reviewers: 'who reviews',
  decisions: 'what your decisions need',
} as const;

/** Who has been let in and for what purpose; sent to the reviewee (KM-54) and to the person let in. */
function accessGiven(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const grant = review.access.grants.find(({ id }) => id === message.aboutId);
  if (!grant) return undefined;
  const mine = message.to === grant.oid;
  return layout({
    ...(grant.ended ? ({ label: 'Access ended', tone: 'warning' } as const) : { label: 'Access' }),
    title: `${mine ? 'You' : nameOf(grant.oid, subject)} ${letIn(mine, grant.ended !== null)}`,
    whose: whose(subject),
    body: [
      grant.ended
        ? undefined
        : paragraph(`${mine ? 'You see' : `${nameOf(grant.oid, subject)} sees`} ${SEEN[grant.sees]}.`),
      quotation('What for', grant.purpose),
      grant.ended ? outcome('This access has ended.', 'warning') : undefined,
    ],
    why: ourPolicy(grant, subject),
    actions:
      mine && grant.ended
        ? []
        : [
            open(
              mine ? 'Open the review' : 'Who can see it',
              subject.link(`reviews/${review.id}/${mine ? 'statement' : 'access'}`),
            ),
          ],
  });
}

function letIn(mine: boolean, ended: boolean): string {
  if (mine) return ended ? 'no longer see this review' : 'now have access to a review';
  return ended ? 'no longer sees this review' : 'now has access';
}

function accessAsked(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const request = review.access.requests.find(({ id }) => id === message.aboutId);
  if (!request) return undefined;
  const { decided } = request;
  return layout({
    label: decided ? 'Access' : 'Access to decide',
    title: `${nameOf(request.by, subject)} asks for access`,
    whose: whose(subject),
    body: [
      quotation('What for', request.purpose),
      decided
        ? outcome(
            `${decided.given ? 'Access given' : 'Declined'} by ${nameOf(decided.by, subject)}.`,
            decided.given ? 'good' : 'warning',
          )
        : undefined,
    ],
    actions: [open(decided ? 'Open in Fairview' : 'Decide in Fairview', subject.link(`reviews/${review.id}/access`))],
  });
}

function accessDecided(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const request = review.access.requests.find(({ id }) => id === message.aboutId);
  if (!request?.decided) return undefined;
  return layout({
    label: 'Access',
    tone: 'warning',
    title: 'Your request was declined',
    whose: whose(subject),
    body: [
      quotation('You asked', request.purpose),
      request.decided.note
        ? quotation(`${nameOf(request.decided.by, subject)} wrote`, request.decided.note)
        : undefined,
    ],
    actions: [open('Open Fairview', subject.link('access'))],
  });
}
