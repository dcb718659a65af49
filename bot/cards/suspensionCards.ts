import { partsOf } from '#domain/review/messageKey.ts';
import { open } from './actions.ts';
import { type Card, layout, paragraph, quotation } from './layout.ts';
import { day, nameOf, type Subject, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';
import { ourPolicy } from './why.ts';

export const suspensionCards = {
  reviewStandsStill: { draw: reviewStandsStill, preview: 'A decision about a review' },
} satisfies Cards;

/**
 * A decision that the review stands still, goes on again, or goes on all the same; sent to the two who are bound by it.
 */
function reviewStandsStill(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const begun = partsOf('reviewSuspended', message)?.at;
  const ended = partsOf('reviewResumed', message)?.at;
  const goesOn = partsOf('reviewKeptGoing', message)?.at;
  const stop = review.suspensions.find(({ from, to }) => from === begun || to === (ended ?? goesOn));
  const kept = review.keptGoing.find((each) => each.at === goesOn);
  const reason = stop?.reason ?? kept?.reason;
  const rule = context.pack.suspensions.find((each) => each.reason === reason);
  const shared = {
    label: 'Suspension',
    whose: whose(subject),
    why: ourPolicy(rule, subject),
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/overview`))],
  };
  if (kept) {
    return layout({
      ...shared,
      title: 'The review goes on',
      body: [
        paragraph('Both matters are dealt with together; every deadline stays.'),
        quotation(`${nameOf(kept.by, subject)} decided`, kept.note),
      ],
    });
  }
  if (!stop) return undefined;
  if (begun !== undefined) {
    const over = stop.to !== null;
    return layout({
      ...shared,
      tone: over ? 'default' : 'warning',
      title: over ? 'The review was suspended, and goes on again' : 'The review is suspended',
      body: [
        paragraph(
          over
            ? `It stood still until ${day(stop.to?.slice(0, 10) ?? '', subject)}.`
            : 'Nothing is due meanwhile, and nobody is reminded.',
        ),
        quotation(`${nameOf(stop.by, subject)} decided`, stop.note),
      ],
    });
  }
  return layout({
    ...shared,
    tone: 'good',
    title: 'The review goes on again',
    body: [
      paragraph('Open deadlines have moved by the time that was lost.'),
      stop.ended ? quotation(`${nameOf(stop.ended.by, subject)} decided`, stop.ended.note) : undefined,
    ],
  });
}
