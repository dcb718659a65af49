import { partsOf } from '#domain/review/messageKey.ts';
import type { PayRecommendation } from '#domain/review/pay/state.ts';
import { open } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { type Card, layout, outcome, paragraph, quotation } from './layout.ts';
import { nameOf, type Subject, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

export const payCards = {
  payToPassOn: { draw: payToPassOn, preview: 'A recommendation is waiting for you', forOthers: true },
  payReturned: { draw: payReturned, preview: 'A recommendation was returned', forOthers: true },
  payDecided: { draw: payDecided, preview: 'A decision for you to read', forOthers: true },
} satisfies Cards;

function recommendationOf({ review, message }: Subject): PayRecommendation | undefined {
  return review.pay.find(({ version }) => `p${version}` === message.aboutId);
}

function openPay(subject: Subject) {
  return open('Open in Fairview', subject.link(`reviews/${subject.review.id}/pay`));
}

/** Sent to the person whose turn it is. The recommendation is read in the tab, not in chat. */
function payToPassOn(subject: Subject): Card | undefined {
  const found = recommendationOf(subject);
  if (!found) return undefined;
  const steps = partsOf('payToPassOn', subject.message)?.steps ?? Number.NaN;
  const done = found.decision !== null || found.steps.length > steps;
  return layout({
    ...(done ? ({ label: 'Done', tone: 'good' } as const) : { label: 'Pay' }),
    title: 'A recommendation on pay',
    whose: whose(subject),
    body: [
      paragraph(
        done
          ? `${nameOf(found.by, subject)} wrote it.`
          : `${nameOf(found.by, subject)} wrote it. Read it, then pass it on, return it, or record the decision.`,
      ),
      done ? outcome('You have dealt with it.') : undefined,
    ],
    why: ourPolicy(subject.context.pack.pay, subject),
    actions: [openPay(subject)],
  });
}

function payReturned(subject: Subject): Card | undefined {
  const found = recommendationOf(subject);
  const step = found?.steps.at(-1);
  if (!found || !step || step.agreed) return undefined;
  return layout({
    label: 'Pay',
    tone: 'warning',
    title: 'The recommendation was returned',
    whose: whose(subject),
    body: [step.comment ? quotation(`${nameOf(step.oid, subject)} wrote`, step.comment) : undefined],
    why: ourPolicy(subject.context.pack.pay, subject),
    actions: [openPay(subject)],
  });
}

function payDecided(subject: Subject): Card | undefined {
  const found = recommendationOf(subject);
  if (!found?.decision) return undefined;
  return layout({
    label: 'Pay',
    title: 'Pay has been decided',
    whose: whose(subject),
    body: [paragraph('The decision and its reasons are in Fairview.')],
    why: ourPolicy(subject.context.pack.pay?.decides, subject),
    actions: [openPay(subject)],
  });
}
