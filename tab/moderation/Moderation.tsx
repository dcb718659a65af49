import type { ModerationView } from '#domain/review/moderation/view.ts';
import { inSentence } from '#domain/sentence.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import type { LanguageWords } from '#domain/language/words.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { ModerateForm } from './ModerateForm.tsx';

/** What somebody decided about a version, and when. */
const OUTCOMES = {
  agreed: '{name} agreed version {version}, {moment}',
  newStatement: '{name} asks for a new statement in place of version {version}, {moment}',
  concerns: '{name} has concerns about version {version}, {moment}',
} as const satisfies Record<ModerationView['outcomes'][number]['outcome'], string>;

/**
 * The moderation of the statement, or the check of the headteacher's own: its result, and who does it (KM-45 to KM-48).
 */
export default function Moderation({ review }: { review: ReviewView }) {
  const words = useWords();
  const { t, momentInWords } = words;
  const { moderation } = review;
  if (!moderation) return null;
  const { outcomes, whyNot, canModerate, clause } = moderation;
  return (
    <Section title={t(moderation.kind === 'moderation' ? 'Moderation' : 'The check of this statement')}>
      <Panel kind={canModerate === null ? 'quiet' : 'first'}>
        <Quiet>
          {whyNot ? <SchoolsWords>{whyNot}</SchoolsWords> : waiting({ review, moderation, words })}{' '}
          <Clause clause={clause} />
        </Quiet>
        {outcomes.map(({ version, outcome, at, by, reasons, grounds }) => (
          <Written
            key={`${version}.${by.oid}`}
            label={t(OUTCOMES[outcome], {
              name: by.name,
              version,
              moment: momentInWords({ moment: at, timeZone: review.timeZone, now: review.now }),
            })}
            text={[
              ...grounds.map((ground) => t('Not met: {ground}', { ground: inSentence(ground) })),
              ...(reasons === null ? [] : [reasons]),
            ].join('\n')}
          />
        ))}
        {canModerate !== null && <ModerateForm review={review} moderation={moderation} version={canModerate} />}
        {moderation.kind === 'check' && whyNot === null && <Checkers review={review} moderation={moderation} />}
      </Panel>
    </Section>
  );
}

type WaitingArgs = { review: ReviewView; moderation: ModerationView; words: LanguageWords };

/** What the statement waits for before it is moderated or checked. */
function waiting({ review, moderation, words: { t } }: WaitingArgs): string {
  const { statement } = review;
  const { name } = review.reviewer;
  const { kind, outcomes, sample, canModerate, checkers } = moderation;
  if (canModerate !== null) return t('{name} has signed it: it is your turn.', { name });
  const last = outcomes.at(-1);
  const current = statement?.versions.at(-1);
  const isSigned = Boolean(current?.signatures.reviewer);
  if (last?.outcome === 'newStatement')
    return isSigned && (current?.version ?? 0) > last.version
      ? t('{name} has signed the new statement: it waits for the headteacher.', { name })
      : t('It was sent back. It waits until {name} has signed a new statement.', { name });
  if (last) return t(kind === 'check' ? 'It has been checked.' : 'It has been moderated.');
  if (kind === 'check' && checkers.length === 0) return t('Nobody is named yet to check it.');
  const [now, once] = NEXT[kind === 'check' ? 'check' : sample ? 'sample' : 'all'];
  return t(isSigned ? now : once);
}

/** What follows now that the reviewer has signed, and what will once that is so. */
const NEXT = {
  check: ['It is checked now that the reviewer has signed it.', 'It is checked once the reviewer has signed it.'],
  sample: [
    'It is in the sample, and is moderated now that the reviewer has signed it.',
    'It is in the sample, and is moderated once the reviewer has signed it.',
  ],
  all: [
    'The headteacher moderates it now that the reviewer has signed it.',
    'The headteacher moderates it once the reviewer has signed it.',
  ],
} as const satisfies Record<string, readonly [FixedText, FixedText]>;

function Checkers({ review, moderation }: { review: ReviewView; moderation: ModerationView }) {
  const { t } = useWords();
  const { checkers, canName, canBeNamed, canWithdraw } = moderation;
  const names = canBeNamed.map(({ name }) => name);
  return (
    <>
      {checkers.map(({ oid, name }) => (
        <Row key={oid}>
          <span>{t('{name} checks it', { name })}</span>
          {canWithdraw && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              name={t('{name} no longer checks it', { name })}
              command={{ type: 'withdrawChecker', oid }}
            >
              {t('Withdraw')}
            </CommandButton>
          )}
        </Row>
      ))}
      {canName && (
        <CommandForm
          review={review}
          name="checker"
          open={t('Choose who checks it')}
          questions={[{ id: 'oid', label: t('Governor'), kind: 'choice', required: true, choices: names }]}
          send={t('Choose this governor')}
          said={t('The governor has been told.')}
          command={(values) => ({
            type: 'nameChecker',
            oid: canBeNamed.find(({ name }) => name === values['oid'])?.oid ?? '',
          })}
        />
      )}
    </>
  );
}
