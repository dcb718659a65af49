import { partsOf } from '#domain/review/messageKey.ts';
import { groundsOf, procedureFor } from '#domain/review/moderation/procedure.ts';
import type { Outcome } from '#domain/review/moderation/state.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { inSentence, sentence } from '#domain/sentence.ts';
import { open } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { dueOf } from './due.ts';
import { type Card, layout, outcome, paragraph, points, quotation } from './layout.ts';
import { nameOf, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

export const moderationCards = {
  statementModerated: { draw: statementModerated, preview: 'News of moderation' },
  newStatementInstructed: { draw: newStatementInstructed, preview: 'A new statement is needed' },
  checkerNamed: { draw: checkerNamed, preview: 'A statement to check', forOthers: true },
  newStatementToModerate: { draw: newStatementToModerate, preview: 'A new statement to moderate', forOthers: true },
} satisfies Cards;

/** The outcome for which a message was made: the message's key holds its version and who moderated. */
function outcomeOf({ review, message }: Subject): Outcome | undefined {
  const made = partsOf('statementModerated', message) ?? partsOf('newStatementInstructed', message);
  return review.moderation.outcomes.find(({ version, by }) => version === made?.version && by === made.by);
}

/** Moderated and agreed, or checked with concerns, to both (KM-46, KM-48). */
function statementModerated(subject: Subject): Card | undefined {
  const found = outcomeOf(subject);
  if (!found) return undefined;
  const agreed = found.outcome === 'agreed';
  return layout({
    label: 'Moderation',
    tone: agreed ? 'good' : 'warning',
    title: statementName(subject),
    whose: whose(subject),
    body: [
      outcome(
        `${nameOf(found.by, subject)} ${agreed ? 'agreed version' : 'has concerns about version'} ${found.version} on ${when(found.at, subject)}.`,
        agreed ? 'good' : 'warning',
      ),
      found.reasons === null ? undefined : quotation('Why', found.reasons),
    ],
    why: ourPolicy(procedureFor(subject.review, subject.context.pack), subject),
    actions: [open('Open it', place(subject))],
  });
}

/** A new statement is to be written, with the reasons, to both (KM-47). */
function newStatementInstructed(subject: Subject): Card | undefined {
  const found = outcomeOf(subject);
  if (!found) return undefined;
  const { review, context } = subject;
  const procedure = procedureFor(review, context.pack);
  const signed = review.statements.find(({ version, signatures }) => version > found.version && signatures.reviewer);
  return layout({
    label: 'New statement',
    tone: signed ? 'good' : 'attention',
    title: statementName(subject),
    whose: whose(subject),
    body: [
      paragraph(
        `${nameOf(found.by, subject)} asks for a new statement in place of version ${found.version}. ${signed ? '' : `${nameOf(review.reviewerOid, subject)} writes it, with ${nameOf(review.revieweeOid, subject)}.`}`.trim(),
      ),
      signed ? undefined : dueOf(subject, 'newStatementSigned'),
      procedure
        ? points(
            'Why it was sent back',
            groundsOf(found, procedure).map((ground) => `Not met: ${inSentence(ground)}`),
          )
        : undefined,
      found.reasons === null ? undefined : quotation('Why', found.reasons),
      signed
        ? outcome(`${nameOf(review.reviewerOid, subject)} has signed version ${signed.version} in its place.`)
        : undefined,
    ],
    why: ourPolicy(procedure, subject),
    actions: [open('Open it', place(subject))],
  });
}

/** Tells that somebody is named to check the headteacher's statement (KM-48). */
function checkerNamed(subject: Subject): Card | undefined {
  const { review, message } = subject;
  if (!review.moderation.checkers.some(({ oid }) => oid === message.to)) return undefined;
  const done = review.moderation.outcomes.find(({ by }) => by === message.to);
  const signed = currentStatement(review)?.signatures.reviewer;
  return layout({
    label: done ? 'Checked' : 'To check',
    tone: done ? 'good' : 'default',
    title: statementName(subject),
    whose: whose(subject),
    body: [
      paragraph(
        'You are named to check this statement. Whoever checks it takes no part in the review or in any appeal about it.',
      ),
      done
        ? outcome(`You checked it on ${when(done.at, subject)}.`)
        : paragraph(
            signed
              ? 'The reviewer has signed it: it is ready to be checked.'
              : 'You can check it once the reviewer has signed it.',
          ),
    ],
    why: ourPolicy(procedureFor(review, subject.context.pack), subject),
    actions: [open('Open it', place(subject))],
  });
}

/** Tells whoever instructed it that the new statement is signed (KM-47). */
function newStatementToModerate(subject: Subject): Card | undefined {
  const { review, message } = subject;
  const version = review.statements.find((each) => `v${each.version}` === message.aboutId);
  if (!version) return undefined;
  const done = review.moderation.outcomes.find((each) => each.version === version.version);
  return layout({
    label: done ? 'Moderated' : 'To moderate',
    tone: done ? 'good' : 'default',
    title: statementName(subject),
    whose: whose(subject),
    body: [
      paragraph(`${nameOf(review.reviewerOid, subject)} has signed the new statement that you asked for.`),
      done ? undefined : dueOf(subject, 'statementModerated'),
      done ? outcome(`You moderated it on ${when(done.at, subject)}.`) : undefined,
    ],
    why: ourPolicy(procedureFor(review, subject.context.pack), subject),
    actions: [open('Open it', place(subject))],
  });
}

function statementName({ context }: Subject): string {
  return sentence(context.pack.wording.statement);
}

const place = (subject: Subject) => subject.link(`reviews/${subject.review.id}/statement`);
