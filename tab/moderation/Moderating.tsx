import { useQueries } from '@tanstack/react-query';
import type { ModerationPageView, StatementToModerate } from '#domain/views/moderationPage.ts';
import { statementToModerate } from '../api/moderation.ts';
import type { Steps } from '../api/together.ts';
import { type Paper, ReadSeveral } from '../beside/ReadSeveral.tsx';
import { useReading } from '../beside/useReading.ts';
import { useSending } from '../beside/useSending.ts';
import { Trouble } from '../look/Trouble.tsx';
import { useWords } from '../language/useWords.ts';
import { rowsOfStatement } from './rowsOfStatement.tsx';
import { Refused } from '../beside/Refused.tsx';

type Props = {
  view: ModerationPageView;
  owner: string;
  statements: readonly StatementToModerate[];
  /** Others that are laid beside them. */
  compared: readonly StatementToModerate[];
};

const WORDS = {
  label: 'Statements',
  pass: 'Agree',
  passed: 'to agree',
  willPass: 'Will be agreed',
  sendBack: 'Send back',
  sentBack: 'to send back',
  willGoBack: 'Goes back',
  why: 'Your reasons',
  whyHint: 'Reviewee and reviewer both read them, and the ground.',
};

/** One version of one statement: a new version has to be read by itself. */
const idOf = ({ reviewId, version }: StatementToModerate) => `${reviewId}-v${version}`;

/** The statements that wait for the headteacher, three at a time: agreed unless one goes back (KM-45 to KM-47). */
export function Moderating({ view, owner, statements, compared }: Props) {
  const { t } = useWords();
  const { criteria } = view;
  const reading = useReading({ draft: 'moderation', owner, ids: statements.map(idOf), needsGround: true });
  const stepFor = (each: StatementToModerate): Steps[number] => {
    const back = reading.backOf(idOf(each));
    return {
      reviewId: each.reviewId,
      command: {
        type: 'moderateStatement',
        version: each.version ?? 0,
        outcome: back ? 'newStatement' : 'agreed',
        findings: criteria.map(({ id }) => {
          const isUnmet = back?.grounds.includes(id) ?? false;
          return { id, met: !isUnmet, note: isUnmet ? (back?.text ?? null) : null };
        }),
        reasons: back?.text ?? null,
      },
    };
  };
  const sending = useSending({ reading, items: statements, idOf, stepFor });
  const open = [...statements.filter((each) => reading.shown.includes(idOf(each))), ...compared];
  const fetched = useQueries({ queries: open.map(statementToModerate) });
  const paperOf = (each: StatementToModerate): Paper => {
    const { data, error } = fetched[open.indexOf(each)] ?? {};
    return {
      id: idOf(each),
      person: each.reviewee,
      detail: `${each.reviewee.jobTitle}, reviewed by ${each.reviewer.name}`,
      rows: data ? rowsOfStatement(data, t('Comments')) : null,
      trouble: (
        <>
          <Trouble problem={error ?? null} />
          <Refused message={sending.whyRefused(each)} />
        </>
      ),
    };
  };
  return (
    <>
      <Trouble problem={sending.problem} />
      <ReadSeveral
        reading={reading}
        papers={statements.map(paperOf)}
        besides={compared.map(paperOf)}
        words={WORDS}
        grounds={criteria}
        isSending={sending.isSending}
        onSend={sending.send}
      />
    </>
  );
}
