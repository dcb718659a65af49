import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { AskForAnother } from './AskForAnother.tsx';
import { ChangeReviewer } from './ChangeReviewer.tsx';
import { FirstCycle } from './FirstCycle.tsx';
import { NewPost } from './NewPost.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { SetPanel } from './SetPanel.tsx';

/** Who reviews, since when and for what reason; asking for another reviewer, deciding, changing. */
export default function ReviewersSection({ review }: { review: ReviewView }) {
  const { reviewers } = review;
  if (!reviewers) return null;
  return (
    <>
      <Section title="Who reviews">
        <Present review={review} reviewers={reviewers} />
      </Section>
      {reviewers.requests.length > 0 && (
        <Section title={`Requests for another ${review.policy.wording.reviewer}`}>
          {reviewers.requests.map((request) => (
            <RequestPanel key={request.id} review={review} reviewers={reviewers} request={request} />
          ))}
        </Section>
      )}
      {reviewers.firstCycle && <FirstCycle review={review} firstCycle={reviewers.firstCycle} />}
      {reviewers.newPost && <NewPost review={review} newPost={reviewers.newPost} />}
      {reviewers.past.length > 0 && (
        <Section title="Changes so far">
          {reviewers.past.map((change) => (
            <Past key={change.at} review={review} change={change} />
          ))}
        </Section>
      )}
    </>
  );
}

function Present({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { now, panel, warnings, since } = reviewers;
  const [first, ...others] = now;
  return (
    <Panel kind="first">
      <p style={{ margin: 0 }}>
        <strong>{first?.name}</strong>
        {first?.jobTitle ? `, ${first.jobTitle}` : ''}
        {others.length > 0 && ` (leads and signs), with ${others.map(({ name }) => name).join(' and ')}`}
      </p>
      <Quiet>Since {dayInWords({ moment: since, timeZone: review.timeZone, now: review.now })}</Quiet>
      {panel && (
        <Quiet>
          {panel.text} <Clause rule={panel.rule} clause={panel.clause} />
          {!panel.isSet && ' The panel has not been set yet; the chair of governors sets it.'}
        </Quiet>
      )}
      {warnings.map(({ message, rule, clause }) => (
        <MessageBar key={message} intent="warning" layout="multiline">
          <MessageBarBody>
            {message} <Clause rule={rule} clause={clause} />
          </MessageBarBody>
        </MessageBar>
      ))}
      <AskForAnother review={review} reviewers={reviewers} />
      <ChangeReviewer review={review} reviewers={reviewers} />
      <SetPanel review={review} reviewers={reviewers} />
    </Panel>
  );
}

function Past({ review, change }: { review: ReviewView; change: ReviewersView['past'][number] }) {
  return (
    <Panel>
      <p style={{ margin: 0 }}>
        {change.from ? `${change.from.name} to ` : ''}
        <strong>{change.to.map(({ name }) => name).join(', ')}</strong>
      </p>
      <Quiet>
        {dayInWords({ moment: change.at, timeZone: review.timeZone, now: review.now })}, by {change.by.name}.{' '}
        {change.why}. <Clause rule={change.rule} clause={change.clause} />
      </Quiet>
      {change.reason !== null && <Written label="Why" text={change.reason} />}
    </Panel>
  );
}
