import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { Written } from '../look/Written.tsx';
import { AskForAnother } from './AskForAnother.tsx';
import { ChangeReviewer } from './ChangeReviewer.tsx';
import { FirstCycle } from './FirstCycle.tsx';
import { NewPost } from './NewPost.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { SetPanel } from './SetPanel.tsx';

/** Who reviews, since when and for what reason; asking for another reviewer, deciding, changing. */
export default function ReviewersSection({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const { reviewers } = review;
  if (!reviewers) return null;
  return (
    <>
      <Section title={t('Who reviews')}>
        <Present review={review} reviewers={reviewers} />
      </Section>
      {reviewers.requests.length > 0 && (
        <Section title={t('Requests for another {reviewer}', { reviewer: review.policy.wording.reviewer })}>
          {reviewers.requests.map((request) => (
            <RequestPanel key={request.id} review={review} reviewers={reviewers} request={request} />
          ))}
        </Section>
      )}
      {reviewers.firstCycle && <FirstCycle review={review} firstCycle={reviewers.firstCycle} />}
      {reviewers.newPost && <NewPost review={review} newPost={reviewers.newPost} />}
      {reviewers.past.length > 0 && (
        <Section title={t('Changes so far')}>
          {reviewers.past.map((change) => (
            <Past key={change.at} review={review} change={change} />
          ))}
        </Section>
      )}
    </>
  );
}

function Present({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { t, dayInWords, inRow } = useWords();
  const { now, panel, warnings, since } = reviewers;
  const [first, ...others] = now;
  return (
    <Panel kind="first">
      <Text>
        <strong>{first?.name}</strong>
        {first?.jobTitle ? `, ${first.jobTitle}` : ''}
        {others.length > 0 &&
          ` ${t('(leads and signs), with {names}', { names: inRow(others.map(({ name }) => name)) })}`}
      </Text>
      <Quiet>
        {t('Since {day}', { day: dayInWords({ moment: since, timeZone: review.timeZone, now: review.now }) })}
      </Quiet>
      {panel && (
        <Quiet>
          <SchoolsWords>{panel.text}</SchoolsWords> <Clause clause={panel.clause} />
          {!panel.isSet && ` ${t('The panel has not been set yet; the chair of governors sets it.')}`}
        </Quiet>
      )}
      {warnings.map(({ message, clause }) => (
        <MessageBar key={message} intent="warning" layout="multiline">
          <MessageBarBody>
            <SchoolsWords>{message}</SchoolsWords> <Clause clause={clause} />
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
  const { t, dayInWords } = useWords();
  const to = change.to.map(({ name }) => name).join(', ');
  return (
    <Panel>
      <Text>
        <strong>{change.from ? t('{start} to {end}', { start: change.from.name, end: to }) : to}</strong>
      </Text>
      <Quiet>
        {t('{day}, by {name}.', {
          day: dayInWords({ moment: change.at, timeZone: review.timeZone, now: review.now }),
          name: change.by.name,
        })}{' '}
        <SchoolsWords>{change.why}.</SchoolsWords> <Clause clause={change.clause} />
      </Quiet>
      {change.reason !== null && <Written label={t('Why')} text={change.reason} />}
    </Panel>
  );
}
