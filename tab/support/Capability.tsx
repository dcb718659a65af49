import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportView } from '#domain/review/support/view.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Talk } from '../look/Talk.tsx';
import { DueLines } from '../review/DueLine.tsx';

type View = NonNullable<SupportView['capability']>;

/** The step to the capability procedure: the manager speaks to the headteacher first, who then decides. */
export function Capability({ review, capability }: { review: ReviewView; capability: View }) {
  const { rule, proposals, canPropose } = capability;
  const { since, decisions } = review.suspension;
  const runs = decisions.filter(({ kind, reason }) => kind === 'suspended' && reason === 'capability');
  if (!canPropose && proposals.length === 0 && runs.length === 0) return null;
  return (
    <Section title="Capability procedure">
      {since === null && (
        <Quiet>
          {rule.text} <Clause rule={rule.rule} clause={rule.clause} />
        </Quiet>
      )}
      {runs.map(({ from, to }) => (
        <p key={from} style={{ margin: '8px 0 0' }}>
          {runInWords({ from, to, review })}
        </p>
      ))}
      <div style={{ marginTop: 16 }}>
        {proposals.toReversed().map((proposal) => (
          <Proposal key={proposal.id} review={review} capability={capability} proposal={proposal} />
        ))}
        {canPropose && <Propose review={review} />}
      </div>
    </Section>
  );
}

type RunInWordsArgs = { from: string; to: string | null; review: ReviewView };

/** From when to when it ran. */
function runInWords({ from, to, review: { timeZone, now } }: RunInWordsArgs): string {
  const began = dayInWords({ moment: from, timeZone, now });
  if (to === null) return `It has run since ${began}.`;
  return `It ran from ${began} to ${dayInWords({ moment: to, timeZone, now })} and is over; the review has gone on since.`;
}

function Propose({ review }: { review: ReviewView }) {
  return (
    <div style={{ marginTop: 16 }}>
      <CommandForm
        review={review}
        name="capability"
        open="Propose the capability procedure"
        intro="Speak to the headteacher first. The headteacher decides; once it begins, this review stands still."
        questions={[
          { id: 'spokenOn', label: 'Spoken to the headteacher on', kind: 'date', required: true },
          { id: 'note', label: 'Why', kind: 'text', required: true },
        ]}
        send="Propose it"
        said="The headteacher has your proposal."
        command={({ spokenOn = '', note = '' }, proposalId) => ({
          type: 'proposeCapability',
          proposalId,
          spokenOn,
          note,
        })}
      />
    </div>
  );
}

function Proposal({
  review,
  capability,
  proposal,
}: {
  review: ReviewView;
  capability: View;
  proposal: View['proposals'][number];
}) {
  const { timeZone, now } = review;
  const { id, who, at, note, spokenOn, decided } = proposal;
  return (
    <Panel kind={decided ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={decided ? 'informative' : 'warning'}>
          {!decided ? 'Waits for a decision' : decided.begins ? 'It began' : 'It did not begin'}
        </Badge>
        <Quiet>Talked over on {dayInWords({ moment: spokenOn, timeZone, now })}</Quiet>
      </Row>
      <DueLines review={review} aboutId={id} />
      <Talk said={[{ who, at, text: note }, ...(decided ? [decided] : [])]} timeZone={timeZone} now={now} />
      {!decided && capability.canDecide && (
        <Row>
          <CommandForm
            review={review}
            name={`capabilityBegins.${id}`}
            open="Begin it and suspend the review"
            appearance="primary"
            questions={[
              { id: 'note', label: 'What is decided', hint: 'Both can read it.', kind: 'text', required: true },
            ]}
            send="Begin it"
            said="The review is suspended."
            command={(values) => ({ type: 'suspendReview', reason: 'capability', note: values['note'] ?? '' })}
          />
          <CommandForm
            review={review}
            name={`capabilityDeclined.${id}`}
            open="It does not begin"
            questions={[{ id: 'note', label: 'Why not', kind: 'text', required: true }]}
            send="Decline it"
            said={`${who} is told.`}
            command={(values) => ({ type: 'declineCapability', proposalId: id, note: values['note'] ?? '' })}
          />
        </Row>
      )}
    </Panel>
  );
}
