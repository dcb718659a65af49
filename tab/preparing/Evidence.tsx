import { Badge } from '@fluentui/react-components';
import type { EvidenceView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { linesOf } from './linesOf.ts';

type Props = { review: ReviewView; evidence: EvidenceView };

/** Other evidence: what the two agreed will count, and each piece as it is collected (KM-27, KM-28, KM-29). */
export function Evidence({ review, evidence }: Props) {
  return (
    <Section title="Other evidence, and criteria">
      <Quiet>
        {evidence.text} <Clause rule={evidence.rule} clause={evidence.clause} />
      </Quiet>
      <div style={{ marginTop: 16 }}>
        <Plan review={review} evidence={evidence} />
        {evidence.list.map((item) => (
          <Item key={item.id} review={review} item={item} />
        ))}
      </div>
      {evidence.canAdd && (
        <div style={{ marginTop: 16 }}>
          <AddEvidence review={review} evidence={evidence} />
        </div>
      )}
    </Section>
  );
}

function Plan({ review, evidence }: Props) {
  const { plan, fixed, canPropose, canAgree } = evidence;
  return (
    <Panel kind={canAgree ? 'first' : 'plain'}>
      <Row>
        <strong>What will count</strong>
        <PlanStanding evidence={evidence} />
      </Row>
      {!plan && (
        <Quiet>{fixed ? 'Nothing was agreed at the planning.' : 'The two of you have agreed nothing yet.'}</Quiet>
      )}
      {plan && plan.kinds.length > 0 && <Written label="Kinds of other evidence" text={plan.kinds.join('\n')} />}
      {plan && plan.criteria.length > 0 && <Written label="Criteria" text={plan.criteria.join('\n')} />}
      {plan && (
        <Quiet>
          Proposed by {plan.byName}, {dayInWords({ moment: plan.at, timeZone: review.timeZone, now: review.now })}
          {plan.agreedAt &&
            `; agreed on ${dayInWords({ moment: plan.agreedAt, timeZone: review.timeZone, now: review.now })}`}
          {fixed && '. It is fixed for this cycle'}.
          {!plan.agreedAt &&
            !fixed &&
            !canAgree &&
            ` ${plan.by === review.reviewee.oid ? review.reviewer.name : review.reviewee.name} is asked to agree.`}
        </Quiet>
      )}
      <Row>
        {canAgree && plan && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'agreeEvidence', revision: plan.revision }}
            said="Agreed."
          >
            Agree
          </CommandButton>
        )}
        {canPropose && (
          <CommandForm
            review={review}
            name={`evidencePlan.${plan?.revision ?? 0}`}
            open={plan ? 'Propose something else' : 'Propose what will count'}
            questions={[
              {
                id: 'kinds',
                label: 'Kinds of other evidence',
                hint: 'One on each line, such as “Pupils’ survey”.',
                kind: 'points',
                required: false,
              },
              { id: 'criteria', label: 'Criteria', hint: 'One on each line.', kind: 'points', required: false },
            ]}
            initial={{ kinds: plan?.kinds.join('\n') ?? '', criteria: plan?.criteria.join('\n') ?? '' }}
            send="Propose it"
            said="Proposed. The other of you is asked to agree."
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

function PlanStanding({ evidence: { plan, fixed } }: Pick<Props, 'evidence'>) {
  if (fixed) return <Badge appearance="tint">fixed</Badge>;
  if (!plan) return null;
  return plan.agreedAt ? (
    <Badge appearance="tint" color="success">
      agreed
    </Badge>
  ) : (
    <Badge appearance="tint" color="warning">
      to be agreed
    </Badge>
  );
}

function Item({ review, item }: { review: ReviewView; item: EvidenceView['list'][number] }) {
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel>
      <Row>
        <strong>{item.what}</strong>
        {item.withdrawn && <Badge appearance="tint">withdrawn</Badge>}
      </Row>
      <Quiet>
        {item.kind} · collected on {day(item.collectedOn)}, shared by {item.byName} on {day(item.at)}
      </Quiet>
      <Written label="What it shows" text={item.text} />
      <Written label={`Given by ${item.from}, who knows the work so`} text={item.howKnown} />
      {item.withdrawn && <Written label="Why it was withdrawn" text={item.withdrawn.reason} />}
      {item.flag && !item.withdrawn && <Flags flags={[item.flag]} />}
      {item.canWithdraw && (
        <CommandForm
          review={review}
          name={`withdrawEvidence.${item.id}`}
          open="Withdraw it"
          questions={[{ id: 'reason', label: 'Why', kind: 'text', required: true }]}
          send="Withdraw the evidence"
          said="It is withdrawn."
          command={({ reason = '' }) => ({ type: 'withdrawEvidence', evidenceId: item.id, reason })}
        />
      )}
    </Panel>
  );
}

function AddEvidence({ review, evidence }: Props) {
  const { givers } = evidence;
  return (
    <CommandForm
      review={review}
      name="addEvidence"
      open="Add evidence"
      intro="The other of you sees it at once."
      questions={[
        {
          id: 'kind',
          label: 'Kind of evidence',
          kind: 'choice',
          required: true,
          choices: evidence.plan?.kinds ?? [],
        },
        { id: 'what', label: 'What it is', hint: 'In a few words.', kind: 'line', required: true },
        { id: 'text', label: 'What it shows', kind: 'text', required: true },
        { id: 'collectedOn', label: 'Collected on', kind: 'date', required: true },
        { id: 'from', label: 'Who gives it', kind: 'line', required: true },
        {
          id: 'howKnown',
          label: 'How this person knows the work directly',
          kind: 'text',
          required: true,
          ...(givers && { hint: givers.text, rule: givers.rule, clause: givers.clause }),
        },
      ]}
      send="Share the evidence"
      said="Shared. The other of you is told."
      command={({ kind = '', what = '', text = '', collectedOn = '', from = '', howKnown = '' }, evidenceId) => ({
        type: 'addEvidence',
        evidenceId,
        kind,
        what,
        text,
        collectedOn,
        from,
        howKnown,
      })}
    />
  );
}
