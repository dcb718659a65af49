import { keyOf } from '#domain/review/messageKey.ts';
import type { PackPaper } from '#domain/policies/paper.ts';
import { mayRead, sharedVersions } from '#domain/review/supportingDocuments/papersOf.ts';
import { formOfPaper } from '#domain/review/supportingDocuments/formOfPaper.ts';
import type { PaperVersion } from '#domain/review/supportingDocuments/state.ts';
import { nameSigned } from '#domain/review/signed/signer.ts';
import { signablePaper } from '#domain/review/signed/signable.ts';
import { open, press, signing } from './actions.ts';
import { type Card, layout, oneLine, outcome, paragraph } from './layout.ts';
import { nameOf, revisionOf, type Subject, when, whose } from './subject.ts';
import { whatIsSigned } from './whatIsSigned.ts';
import { ourPolicy } from './why.ts';

type FoundPaper = { paper: PackPaper; title: string; version: PaperVersion; newer: boolean };

/** The version for which a message was made; undefined for somebody who may not read it (KC-12). */
function foundIn({ review, message, context }: Subject): FoundPaper | undefined {
  const paper = context.pack.papers.find(({ id }) => id === message.aboutId);
  const versions = sharedVersions(review, message.aboutId);
  const version = versions.find((each) => each.version === revisionOf(message));
  if (!paper || !version || !mayRead({ paper, review, person: { oid: message.to } })) return undefined;
  return { paper, title: formOfPaper(paper, context).form.title, version, newer: versions.at(-1) !== version };
}

const place = ({ review, message, link }: Subject) => link(`reviews/${review.id}/preparing/${message.aboutId}`);

/** A paper that the other of the two shared (KM-25, TA-09, PA-13, PA-14, KS-11, KS-17, KC-12). */
export function paperToRead(subject: Subject): Card | undefined {
  return shared(subject, 'Shared with you');
}

/** The copy that the policy sends to somebody else (KS-21). */
export function paperCopy(subject: Subject): Card | undefined {
  return shared(subject, 'A copy for you');
}

function shared(subject: Subject, label: string): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { paper, title, version, newer } = found;
  const toSign =
    paper.signedByBoth && subject.message.to === subject.review.reviewerOid && !version.signatures.reviewer;
  return layout({
    label,
    title,
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(version.by, subject)} shared version ${version.version} on ${when(version.at, subject)}.`),
      toSign && !newer ? paragraph('When you agree with it, sign it in Fairview.') : undefined,
      newer ? outcome('There is a newer version.', 'warning') : undefined,
    ],
    why: ourPolicy(paper, subject),
    actions: [open('Read it', place(subject))],
  });
}

/** The signed text, for the reviewee's signature (PA-13, PA-14, X-08). */
export function paperToSign(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  if (!found) return undefined;
  const { paper, title, version, newer } = found;
  const { context, review, message } = subject;
  const signable = signablePaper({ review, given: { paper, version }, context });
  const { reviewer, reviewee } = version.signatures;
  if (reviewee)
    return oneLine({
      text: `You signed: ${title}`,
      whose: `Signed on ${when(reviewee.at, subject)}. ${whose(subject)}`,
      isDone: true,
      url: place(subject),
    });
  const data = {
    reviewId: review.id,
    messageKey: keyOf(message),
    aboutId: paper.id,
    revision: version.version,
    textHash: signable.textHash,
  };
  return layout({
    label: 'To sign',
    title,
    whose: whose(subject),
    body: [
      reviewer ? paragraph(`${nameSigned(reviewer, context)} signed it on ${when(reviewer.at, subject)}.`) : undefined,
      newer ? outcome('There is a newer version.', 'warning') : undefined,
    ],
    why: ourPolicy(paper, subject),
    actions: [
      open('Read and sign', place(subject)),
      signing(press({ title: 'Sign now', verb: 'signPaper', data, style: 'positive' }), whatIsSigned(signable)),
    ],
  });
}

/** Tells the reviewer that both have signed. */
export function paperSigned(subject: Subject): Card | undefined {
  const found = foundIn(subject);
  const mark = found?.version.signatures.reviewee;
  if (!found || !mark) return undefined;
  return layout({
    label: 'Signed by both',
    tone: 'good',
    title: found.title,
    whose: whose(subject),
    body: [outcome(`${nameSigned(mark, subject.context)} signed it on ${when(mark.at, subject)}.`)],
    actions: [open('Open it', place(subject))],
  });
}
