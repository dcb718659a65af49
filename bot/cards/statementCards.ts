import { nameSigned } from '#domain/review/signed/signer.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { keyOf, partsOf } from '#domain/review/messageKey.ts';
import { isAgreed } from '#domain/review/statements/agreed.ts';
import { type Copy, currentStatement, type Statement } from '#domain/review/statements/statement.ts';
import { sentence } from '#domain/sentence.ts';
import { type ButtonData, open, press, signing, textInput, unfold } from './actions.ts';
import { dueOf, whyOf } from './due.ts';
import { type Card, layout, oneLine, outcome, paragraph, quiet, quotation } from './layout.ts';
import { nameOf, type Subject, when, whose } from './subject.ts';
import type { Cards } from './cardKind.ts';
import { whatIsSigned } from './whatIsSigned.ts';
import { ourPolicy } from './why.ts';

export const statementCards = {
  statementToRead: { draw: statementToRead, preview: 'A draft to read' },
  statementCommented: { draw: statementCommented, preview: 'Comments on a draft' },
  statementToSign: { draw: statementToSign, preview: 'Something to sign' },
  statementSigned: { draw: statementSigned, preview: 'Signed by both' },
  statementAgreed: { draw: statementAgreed, preview: 'A wording is agreed' },
  statementCopy: { draw: statementCopy, preview: 'A finished record for you', forOthers: true },
} satisfies Cards;

/** The statement for which a message was made, and whether a newer version has replaced it. */
function statementOf({ review, message }: Subject): { statement: Statement; newer: boolean } | undefined {
  const statement = review.statements.find((each) => `v${each.version}` === message.aboutId);
  return statement && { statement, newer: statement !== currentStatement(review) };
}

function dataFor({ review, message }: Subject, statement: Statement): ButtonData {
  return { reviewId: review.id, messageKey: keyOf(message), aboutId: message.aboutId, revision: statement.version };
}

const COPY_SENTENCES: Record<Copy['as'], string> = {
  copy: 'You have a copy.',
  original: 'You have the original.',
  personnelFile: 'You have a copy for the personnel file.',
  report: 'You have the report.',
};

/** A draft to read and comment on, to the reviewee (KM-41, KM-42). */
function statementToRead(subject: Subject): Card | undefined {
  const found = statementOf(subject);
  if (!found) return undefined;
  const { statement, newer } = found;
  const { wording } = subject.context.pack;
  const signed = statement.signatures.reviewer !== null;
  const comment = statement.comments.at(-1);
  const mayComment = !newer && !signed;
  const name = nameOf(subject.review.reviewerOid, subject);
  const { textHash } = signableStatement({ review: subject.review, statement, context: subject.context });
  const agreed = isAgreed(statement, subject);
  return layout({
    label: mayComment ? 'Draft to read' : 'Draft',
    title: sentence(wording.statement),
    whose: whose(subject),
    body: [
      paragraph(
        mayComment
          ? `${name} has drafted the ${wording.statement}. If it is not a fair summary of the meeting, ask for changes. You can also just add comments.`
          : `${name} drafted the ${wording.statement}.`,
      ),
      comment ? quotation('You wrote', comment.comment) : undefined,
      newer
        ? outcome('There is a newer version.', 'warning')
        : signed
          ? outcome(
              statement.signatures.reviewee ? 'You have both signed it.' : `${name} has signed it; it is your turn.`,
            )
          : agreed
            ? outcome('You agree its content and wording.')
            : undefined,
    ],
    why: ourPolicy(subject.context.pack.signatures, subject),
    actions: [
      open(mayComment ? 'Read the draft' : 'Open it', subject.link(`reviews/${subject.review.id}/statement`)),
      press({
        title: 'Agree the wording',
        verb: 'agreeStatement',
        data: { ...dataFor(subject, statement), textHash },
        style: 'positive',
      }),
      ...(mayComment
        ? [
            unfold({
              title: 'Comment',
              body: [
                textInput({ id: 'comment', label: 'Your comments', required: 'Write your comments.' }),
                {
                  type: 'Input.Toggle',
                  id: 'changesWanted',
                  title: 'I ask for changes',
                  value: 'false',
                  valueOn: 'true',
                  valueOff: 'false',
                  wrap: true,
                },
              ],
              send: press({ title: 'Send comments', verb: 'commentOnStatement', data: dataFor(subject, statement) }),
            }),
          ]
        : []),
    ],
  });
}

/** The reviewee's comments, to the reviewer. */
function statementCommented(subject: Subject): Card | undefined {
  const found = statementOf(subject);
  if (!found) return undefined;
  const at = partsOf('statementCommented', subject.message)?.at;
  const comment = found.statement.comments.find((each) => each.at === at) ?? found.statement.comments.at(-1);
  if (!comment) return undefined;
  return layout({
    label: comment.changesWanted ? 'Changes asked for' : 'Comments',
    tone: comment.changesWanted ? 'warning' : 'default',
    title: sentence(subject.context.pack.wording.statement),
    whose: whose(subject),
    body: [quotation(nameOf(comment.by, subject), comment.comment)],
    actions: [open('Open the draft', subject.link(`reviews/${subject.review.id}/statement`))],
  });
}

/**
 * The signed text, for the reviewee's signature: given on the card or, after reading it whole, in the tab (KM-43,
 *
 */
function statementToSign(subject: Subject): Card | undefined {
  const found = statementOf(subject);
  if (!found) return undefined;
  const { statement, newer } = found;
  const { context, review } = subject;
  const signable = signableStatement({ review, statement, context });
  const mine = statement.signatures.reviewee;
  const by = statement.signatures.reviewer;
  if (mine)
    return oneLine({
      text: `You signed the ${context.pack.wording.statement}`,
      whose: `Signed on ${when(mine.at, subject)}. ${whose(subject)}`,
      isDone: true,
      url: subject.link(`reviews/${review.id}/statement`),
    });
  return layout({
    label: 'To sign',
    title: sentence(context.pack.wording.statement),
    whose: whose(subject),
    body: [
      by
        ? paragraph(
            `${nameSigned(by, context)} signed it on ${when(by.at, subject)}. Your signature says that it is what was agreed or determined.`,
          )
        : undefined,
      newer ? undefined : dueOf(subject, 'statementSignedByReviewee'),
      newer || context.pack.signatures.finishedBy === 'both'
        ? undefined
        : paragraph('Your signature is asked for; nothing waits for it.'),
      newer ? outcome('There is a newer version.', 'warning') : undefined,
    ],
    why: whyOf(subject, { fact: 'statementSignedByReviewee', otherwise: context.pack.signatures }),
    actions: [
      open('Read and sign', subject.link(`reviews/${review.id}/statement`)),
      signing(
        press({
          title: 'Sign now',
          verb: 'signStatement',
          data: { ...dataFor(subject, statement), textHash: signable.textHash },
          style: 'positive',
        }),
        whatIsSigned(signable),
      ),
    ],
  });
}

/** Tells the reviewer that both have signed. */
function statementSigned(subject: Subject): Card | undefined {
  const mark = statementOf(subject)?.statement.signatures.reviewee;
  if (!mark) return undefined;
  return layout({
    label: 'Signed by both',
    tone: 'good',
    title: sentence(subject.context.pack.wording.statement),
    whose: whose(subject),
    body: [outcome(`${nameSigned(mark, subject.context)} signed it on ${when(mark.at, subject)}.`)],
    actions: [open('Open it', subject.link(`reviews/${subject.review.id}/statement`))],
  });
}

/** Tells the reviewer, who signs next, that the wording is agreed (PA-11). */
function statementAgreed(subject: Subject): Card | undefined {
  const found = statementOf(subject);
  if (!found) return undefined;
  const { statement, newer } = found;
  const { review, context } = subject;
  const stands = isAgreed(statement, { review, context });
  const signed = statement.signatures.reviewer !== null;
  const changed = !signed && (newer || !stands);
  return layout({
    label: changed ? 'Wording to be agreed again' : 'Wording agreed',
    tone: changed ? 'warning' : 'good',
    title: sentence(context.pack.wording.statement),
    whose: whose(subject),
    body: [
      paragraph(
        `${nameSigned(statement.agreed ?? { oid: review.revieweeOid }, context)} ${changed ? 'agreed to' : 'agrees'} content and wording.${signed || changed ? '' : ' Your signature makes it final.'}`,
      ),
      signed ? undefined : dueOf(subject, 'statementSignedByReviewer'),
      signed ? outcome('You have signed it.') : undefined,
      changed ? outcome('The text has changed since, and has to be agreed again.', 'warning') : undefined,
    ],
    why: ourPolicy(context.pack.signatures.agreedFirst, subject),
    actions: [open(signed || changed ? 'Open it' : 'Read and sign', subject.link(`reviews/${review.id}/statement`))],
  });
}

/**
 * The finished statement, to everybody who gets it: a copy, the original, one for the personnel file (KM-44, TA-13,
 * KS-13).
 */
function statementCopy(subject: Subject): Card | undefined {
  const found = statementOf(subject);
  const parts = partsOf('statementCopy', subject.message);
  const copy = found?.statement.copies.find(
    ({ to, as }) => parts?.version === found.statement.version && parts.to === to && parts.as === as,
  );
  if (!found || !copy) return undefined;
  const { statement, newer } = found;
  const { reviewer, reviewee } = statement.signatures;
  const signed = [reviewer, reviewee].flatMap((mark) =>
    mark ? [`${nameSigned(mark, subject.context)} signed it on ${when(mark.at, subject)}.`] : [],
  );
  return layout({
    label: reviewee ? 'Signed by both' : `Signed by the ${subject.context.pack.wording.reviewer}`,
    tone: 'good',
    title: sentence(subject.context.pack.wording.statement),
    whose: whose(subject),
    body: [
      paragraph(`${COPY_SENTENCES[copy.as]} ${signed.join(' ')}`),
      quiet('It can be read, and downloaded as a PDF, in Fairview.'),
      newer ? outcome('There is a newer version.', 'warning') : undefined,
    ],
    why: ourPolicy(copy, subject),
    actions: [open('Open it', subject.link(`reviews/${subject.review.id}/statement`))],
  });
}
