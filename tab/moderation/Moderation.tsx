import type { ModerationView } from '#domain/review/moderation/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { ModerateForm } from './ModerateForm.tsx';

const OUTCOMES: Record<ModerationView['outcomes'][number]['outcome'], string> = {
  agreed: 'agreed',
  newStatement: 'asks for a new statement in place of',
  concerns: 'has concerns about',
};

/**
 * The moderation of the statement, or the check of the headteacher's own: its result, and who does it (KM-45 to KM-48).
 */
export default function Moderation({ review }: { review: ReviewView }) {
  const { moderation } = review;
  if (!moderation) return null;
  const { outcomes, whyNot, canModerate, rule, clause } = moderation;
  return (
    <Section title={moderation.kind === 'moderation' ? 'Moderation' : 'The check of this statement'}>
      <Panel kind={canModerate === null ? 'quiet' : 'first'}>
        <Quiet>
          {whyNot ?? waiting(moderation)} <Clause rule={rule} clause={clause} />
        </Quiet>
        {outcomes.map(({ version, outcome, at, by, reasons }) => (
          <Written
            key={`${version}.${by.oid}`}
            label={`${by.name} ${OUTCOMES[outcome]} version ${version}, ${momentInWords({ moment: at, timeZone: review.timeZone, now: review.now })}`}
            text={reasons ?? ''}
          />
        ))}
        {canModerate !== null && <ModerateForm review={review} moderation={moderation} version={canModerate} />}
        {moderation.kind === 'check' && whyNot === null && <Checkers review={review} moderation={moderation} />}
      </Panel>
    </Section>
  );
}

function waiting({ kind, outcomes, sample, canModerate, checkers }: ModerationView): string {
  if (canModerate !== null) return 'It is signed, and your turn.';
  if (outcomes.length > 0) return 'It has been looked at.';
  if (kind === 'check')
    return checkers.length > 0 ? 'It is checked once it is signed.' : 'Nobody is named yet to check it.';
  return sample
    ? 'It is in the sample, and is moderated once it is signed.'
    : 'The headteacher moderates it once it is signed.';
}

function Checkers({ review, moderation }: { review: ReviewView; moderation: ModerationView }) {
  const { checkers, canName, canBeNamed, canWithdraw } = moderation;
  const names = canBeNamed.map(({ name }) => name);
  return (
    <>
      {checkers.map(({ oid, name }) => (
        <Row key={oid}>
          <span>{name} checks it</span>
          {canWithdraw && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              name={`${name} no longer checks it`}
              command={{ type: 'withdrawChecker', oid }}
            >
              Withdraw
            </CommandButton>
          )}
        </Row>
      ))}
      {canName && (
        <CommandForm
          review={review}
          name="checker"
          open="Name somebody to check it"
          questions={[{ id: 'oid', label: 'Governor', kind: 'choice', required: true, choices: names }]}
          send="Name"
          said="The governor has been told."
          command={(values) => ({
            type: 'nameChecker',
            oid: canBeNamed.find(({ name }) => name === values['oid'])?.oid ?? '',
          })}
        />
      )}
    </>
  );
}
