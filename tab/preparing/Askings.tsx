import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskingsView, AskingView } from '#domain/review/papers/viewAskings.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { dayInWords } from '../words/dates.ts';
import { AskForViews } from './AskForViews.tsx';

type Props = { review: ReviewView; askings: AskingsView };

/** Views of others: asking for them, the reviewee's agreement, and the answers (TA-31, KS-04, KS-12, KC-05). */
export function Askings({ review, askings }: Props) {
  const [asking, setAsking] = useState<string | null>(null);
  const kind = askings.kinds.find(({ id }) => id === asking);
  return (
    <Section title="Views of others">
      {askings.kinds.map(({ id, name, text, rule, clause }) => (
        <Panel key={id} kind={asking === id ? 'first' : 'quiet'}>
          <strong>{name}</strong>
          <Quiet>
            {text} <Clause rule={rule} clause={clause} />
          </Quiet>
          {kind && asking === id ? (
            <AskForViews review={review} kind={kind} onDone={() => setAsking(null)} />
          ) : (
            <Row>
              <Button onClick={() => setAsking(id)} aria-label={`Ask: ${name}`}>
                Ask
              </Button>
            </Row>
          )}
        </Panel>
      ))}
      {askings.list.map((each) => (
        <Asking key={each.id} review={review} asking={each} />
      ))}
    </Section>
  );
}

function Asking({ review, asking }: { review: ReviewView; asking: AskingView }) {
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel kind={asking.canDecide ? 'first' : 'plain'}>
      <Row>
        <strong>{asking.name}</strong>
        <Standing asking={asking} />
      </Row>
      <Quiet>
        Asked for by {asking.by.name}, {day(asking.at)}
        {asking.meeting && `, for the ${asking.meeting.toLowerCase()}`}
      </Quiet>
      <Written label="What for" text={asking.purpose} />
      {'comment' in asking.agreement && asking.agreement.comment && (
        <Written label={`${review.reviewee.name} said`} text={asking.agreement.comment} />
      )}
      {asking.invited.map(({ person, state, at, read }) => (
        <div key={person.oid} style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
          <span>
            <strong>{person.name}</strong> {STATES[state]}
            {at && `, ${day(at)}`}
          </span>
          {read.map(({ id, label, text }) => (
            <Written key={id} label={label} text={text} />
          ))}
        </div>
      ))}
      <Row>
        {asking.canDecide && (
          <>
            <CommandButton
              review={review}
              appearance="primary"
              command={{ type: 'agreeToAsking', askingId: asking.id }}
              said="Agreed. They are invited now."
            >
              Agree
            </CommandButton>
            <CommandForm
              review={review}
              name={`declineAsking.${asking.id}`}
              open="Do not agree"
              questions={[{ id: 'comment', label: 'Why, if you like to say', kind: 'text', required: false }]}
              send="Do not agree"
              said={`${asking.by.name} is told; nobody is asked.`}
              command={({ comment = '' }) => ({
                type: 'declineAsking',
                askingId: asking.id,
                comment: comment.trim() || null,
              })}
            />
          </>
        )}
        {asking.canWithdraw && (
          <CommandButton
            review={review}
            appearance="subtle"
            command={{ type: 'withdrawAsking', askingId: asking.id }}
            said="It is no longer asked for."
          >
            Ask no longer
          </CommandButton>
        )}
      </Row>
    </Panel>
  );
}

const STATES = {
  waiting: 'is not asked yet',
  asked: 'is asked',
  given: 'answered',
  declined: 'would rather not answer',
} as const;

function Standing({ asking: { agreement, withdrawnAt, invited } }: { asking: AskingView }) {
  if (withdrawnAt !== null) return <Badge appearance="tint">no longer asked for</Badge>;
  if (agreement.kind === 'waiting')
    return (
      <Badge appearance="tint" color="warning">
        waits for agreement
      </Badge>
    );
  if (agreement.kind === 'declined') return <Badge appearance="tint">not agreed</Badge>;
  const answered = invited.filter(({ state }) => state === 'given').length;
  return (
    <Badge appearance="tint" color={answered === invited.length ? 'success' : 'informative'}>
      {answered} of {invited.length} answered
    </Badge>
  );
}
