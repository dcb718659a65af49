import { Badge } from '@fluentui/react-components';
import type { EvidenceView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { AddEvidence } from './AddEvidence.tsx';
import { linesOf } from './linesOf.ts';

type Props = { review: ReviewView; evidence: EvidenceView };

/** Other evidence: what the two agreed will count, and each piece as it is collected (KM-27, KM-28, KM-29). */
export function Evidence({ review, evidence }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('Other evidence, and criteria')}>
      <Quiet>
        <SchoolsWords>{evidence.text}</SchoolsWords> <Clause clause={evidence.clause} />
      </Quiet>
      <Stack above="L">
        <Plan review={review} evidence={evidence} />
        {evidence.list.map((item) => (
          <Item key={item.id} review={review} item={item} />
        ))}
      </Stack>
      {evidence.canAdd && (
        <Stack above="L">
          <AddEvidence review={review} evidence={evidence} />
        </Stack>
      )}
    </Section>
  );
}

function Plan({ review, evidence }: Props) {
  const { t } = useWords();
  const { plan, fixed, canPropose, canAgree } = evidence;
  return (
    <Panel kind={canAgree ? 'first' : 'plain'}>
      <Row>
        <strong>{t('What will count')}</strong>
        <PlanStanding evidence={evidence} />
      </Row>
      {!plan && (
        <Quiet>{t(fixed ? 'Nothing was agreed at the planning.' : 'The two of you have agreed nothing yet.')}</Quiet>
      )}
      {plan && plan.kinds.length > 0 && <Written label={t('Kinds of other evidence')} text={plan.kinds.join('\n')} />}
      {plan && plan.criteria.length > 0 && <Written label={t('Criteria')} text={plan.criteria.join('\n')} />}
      {plan && (
        <Quiet>
          <Proposed review={review} plan={plan} />
          {fixed && ` ${t('It is locked for this cycle.')}`}
          {!plan.agreedAt &&
            !fixed &&
            !canAgree &&
            ` ${t('{name} is asked to agree.', {
              name: plan.by === review.reviewee.oid ? review.reviewer.name : review.reviewee.name,
            })}`}
        </Quiet>
      )}
      <Row>
        {canAgree && plan && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'agreeEvidence', revision: plan.revision }}
            said={t('Agreed.')}
          >
            {t('Agree')}
          </CommandButton>
        )}
        {canPropose && (
          <CommandForm
            review={review}
            name={`evidencePlan.${plan?.revision ?? 0}`}
            open={t(plan ? 'Propose something else' : 'Propose what will count')}
            opens="onPage"
            questions={[
              {
                id: 'kinds',
                label: t('Kinds of other evidence'),
                hint: t('One on each line, such as “Pupils’ survey”.'),
                kind: 'points',
                required: false,
              },
              { id: 'criteria', label: t('Criteria'), hint: t('One on each line.'), kind: 'points', required: false },
            ]}
            initial={{ kinds: plan?.kinds.join('\n') ?? '', criteria: plan?.criteria.join('\n') ?? '' }}
            send={t('Propose it')}
            said={t('Proposed. The other of you is asked to agree.')}
            command={({ kinds = '', criteria = '' }) => ({
              type: 'proposeEvidence',
              revision: plan?.revision ?? 0,
              kinds: linesOf(kinds),
              criteria: linesOf(criteria),
            })}
          />
        )}
      </Row>
    </Panel>
  );
}

type ProposedProps = { review: ReviewView; plan: NonNullable<EvidenceView['plan']> };

/** Who proposed it and when, and whether it is agreed. */
function Proposed({ review: { timeZone, now }, plan }: ProposedProps) {
  const { t, dayInWords } = useWords();
  const day = dayInWords({ moment: plan.at, timeZone, now });
  if (!plan.agreedAt) return t('Proposed by {name}, {day}.', { name: plan.byName, day });
  const agreed = dayInWords({ moment: plan.agreedAt, timeZone, now });
  return t('Proposed by {name}, {day}; agreed on {agreed}.', { name: plan.byName, day, agreed });
}

function PlanStanding({ evidence: { plan, fixed } }: Pick<Props, 'evidence'>) {
  const { t } = useWords();
  if (fixed) return <Badge appearance="tint">{t('locked')}</Badge>;
  if (!plan) return null;
  return plan.agreedAt ? (
    <Badge appearance="tint" color="success">
      {t('agreed')}
    </Badge>
  ) : (
    <Badge appearance="tint" color="warning">
      {t('to be agreed')}
    </Badge>
  );
}

function Item({ review, item }: { review: ReviewView; item: EvidenceView['list'][number] }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel>
      <Row>
        <strong>{item.what}</strong>
        {item.withdrawn && <Badge appearance="tint">{t('withdrawn')}</Badge>}
      </Row>
      <Quiet>
        {item.kind} ·{' '}
        {t('collected on {collected}, shared by {name} on {shared}', {
          collected: day(item.collectedOn),
          name: item.byName,
          shared: day(item.at),
        })}
      </Quiet>
      <Written label={t('What it shows')} text={item.text} />
      <Written label={t('Given by {name}, who knows the work so', { name: item.from })} text={item.howKnown} />
      {item.withdrawn && <Written label={t('Why it was withdrawn')} text={item.withdrawn.reason} />}
      {item.flag && !item.withdrawn && <Flags flags={[item.flag]} />}
      {item.canWithdraw && (
        <CommandForm
          review={review}
          name={`withdrawEvidence.${item.id}`}
          open={t('Withdraw it')}
          questions={[{ id: 'reason', label: t('Why'), kind: 'text', required: true }]}
          send={t('Withdraw the evidence')}
          said={t('It is withdrawn.')}
          command={({ reason = '' }) => ({ type: 'withdrawEvidence', evidenceId: item.id, reason })}
        />
      )}
    </Panel>
  );
}
