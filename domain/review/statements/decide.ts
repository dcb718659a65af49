import { isBefore } from '../../calendar/moments.ts';
import { problemsWith } from '../../forms/form.ts';
import { leadsToStatement, statementForm } from '../forms.ts';
import type { Person } from '../../people/person.ts';
import type { StatementCommand } from './commands.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import { currentStatement, type Statement } from './statement.ts';
import { endOf, isStanding } from '../meetings/meeting.ts';
import { type Review } from '../review.ts';
import { statementText } from './statementText.ts';

/** Decides what becomes of the statement (KM-41 to KM-43, TA-10, X-08). A signed text is never changed. */
function decideStatement(review: Review, command: StatementCommand, context: Context, actor: Person): Decision {
  const statement = currentStatement(review);
  if (command.type === 'draftStatement') return draft(review, statement, command, context);
  if (!statement) return refuse('notYet', `There is no draft of the ${context.pack.wording.statement} yet.`);
  if (command.version !== statement.version)
    return refuse('stale', `There is a newer version of the ${context.pack.wording.statement}. Open it first.`);
  switch (command.type) {
    case 'commentOnStatement':
      if (statement.signatures.reviewee)
        return refuse(
          'alreadyDone',
          'You have signed this version. Ask for a new one if something must change.',
          context.pack.signatures,
        );
      return [
        {
          type: 'statementCommented',
          version: statement.version,
          comment: command.comment,
          changesWanted: command.changesWanted,
        },
      ];
    case 'signStatement':
      return sign(review, statement, command.textHash, actor, context);
    case 'reviseStatement':
      if (!statement.signatures.reviewer)
        return refuse(
          'notYet',
          'This version is not signed yet, so it can still be changed as it is.',
          context.pack.signatures,
        );
      return [{ type: 'statementRevised', version: statement.version + 1, reason: command.reason }];
  }
}

function draft(
  review: Review,
  statement: Statement | undefined,
  command: Extract<StatementCommand, { type: 'draftStatement' }>,
  context: Context,
): Decision {
  const version = statement?.version ?? 1;
  if (command.version !== version)
    return refuse('stale', `There is a newer version of the ${context.pack.wording.statement}. Open it first.`);
  if (statement?.signatures.reviewer)
    return refuse(
      'alreadyDone',
      'This version is signed and its text fixed. Begin a new version to change it.',
      context.pack.signatures,
    );
  const held = review.meetings.some(
    (meeting) =>
      isStanding(meeting) && isBefore(endOf(meeting), context.now) && leadsToStatement(meeting.kind, context),
  );
  if (!held)
    return refuse(
      'notYet',
      `The ${context.pack.wording.statement} is drafted after the meeting.`,
      context.pack.signatures,
    );
  const { form, version: formVersion } = statementForm(context);
  const problems = problemsWith(form, command.answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', null, problems);
  if (statement && JSON.stringify(statement.answers) === JSON.stringify(command.answers)) return [];
  return [
    {
      type: 'statementDrafted',
      version,
      answers: command.answers,
      ...(formVersion !== null && { formVersion }),
    },
  ];
}

/** The reviewer signs first, which fixes the text; the reviewee signs that text and no other. */
function sign(review: Review, statement: Statement, textHash: string, actor: Person, context: Context): Decision {
  const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
  if (statement.signatures[party]) return [];
  if (party === 'reviewee' && !statement.signatures.reviewer) {
    return refuse(
      'notYet',
      `The ${context.pack.wording.reviewer} signs first; you will be asked then.`,
      context.pack.signatures,
    );
  }
  const text = statement.signedText ?? statementText(review, statement, context);
  if (context.sha256(text) !== textHash)
    return refuse(
      'stale',
      'The text has changed since you opened it. Read it again before you sign.',
      context.pack.signatures,
    );
  return [
    { type: 'statementSigned', version: statement.version, party, textHash, text: party === 'reviewer' ? text : null },
  ];
}

export const statementDecides: Decides<StatementCommand> = {
  draftStatement: decideStatement,
  commentOnStatement: decideStatement,
  signStatement: decideStatement,
  reviseStatement: decideStatement,
};
