import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type {
  FeedbackRequestsView,
  FeedbackRequestView,
} from '#domain/review/supportingDocuments/viewFeedbackRequests.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { AskForViews } from './AskForViews.tsx';

type Props = { review: ReviewView; feedbackRequests: FeedbackRequestsView };

/** Views of others: asking for them, the reviewee's agreement, and the answers (TA-31, KS-04, KS-12, KC-05). */
export function FeedbackRequests({ review, feedbackRequests }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Section title="Views of others">
      {feedbackRequests.kinds.map((kind) => (
        <Panel key={kind.id} kind={opened === kind.id ? 'first' : 'quiet'}>
          <strong>{kind.name}</strong>
          <Quiet>
            {kind.text} <Clause rule={kind.rule} clause={kind.clause} />
          </Quiet>
          {opened === kind.id ? (
            <AskForViews review={review} kind={kind} onDone={() => setOpened(null)} />
          ) : (
            <Row>
              <Button onClick={() => setOpened(kind.id)} aria-label={`Ask: ${kind.name}`}>
                Ask
              </Button>
            </Row>
          )}
        </Panel>
      ))}
      {feedbackRequests.list.map((each) => (
        <FeedbackRequest key={each.id} review={review} feedbackRequest={each} />
      ))}
    </Section>
  );
}

function FeedbackRequest({ review, feedbackRequest }: { review: ReviewView; feedbackRequest: FeedbackRequestView }) {
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel kind={feedbackRequest.canDecide ? 'first' : 'plain'}>
      <Row>
        <strong>{feedbackRequest.name}</strong>
        <Standing feedbackRequest={feedbackRequest} />
      </Row>
      <Quiet>
        Asked for by {feedbackRequest.by.name}, {day(feedbackRequest.at)}
        {feedbackRequest.meeting && `, for the ${feedbackRequest.meeting.toLowerCase()}`}
      </Quiet>
      <Written label="What for" text={feedbackRequest.purpose} />
      {'comment' in feedbackRequest.agreement && feedbackRequest.agreement.comment && (
        <Written label={`${review.reviewee.name} said`} text={feedbackRequest.agreement.comment} />
      )}
      {feedbackRequest.invited.map(({ person, state, at, read }) => (
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
        {feedbackRequest.canDecide && (
          <>
            <CommandButton
              review={review}
              appearance="primary"
              command={{ type: 'agreeToAsking', askingId: feedbackRequest.id }}
              said="Agreed. They are invited now."
            >
              Agree
            </CommandButton>
            <CommandForm
              review={review}
              name={`declineAsking.${feedbackRequest.id}`}
              open="Do not agree"
              questions={[{ id: 'comment', label: 'Why, if you like to say', kind: 'text', required: false }]}
              send="Do not agree"
              said={`${feedbackRequest.by.name} is told; nobody is asked.`}
              command={({ comment = '' }) => ({
                type: 'declineAsking',
                askingId: feedbackRequest.id,
                comment: comment.trim() || null,
              })}
            />
          </>
        )}
        {feedbackRequest.canWithdraw && (
          <CommandButton
            review={review}
            appearance="subtle"
            command={{ type: 'withdrawAsking', askingId: feedbackRequest.id }}
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

function Standing({ feedbackRequest: { agreement, withdrawnAt, invited } }: { feedbackRequest: FeedbackRequestView }) {
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
