import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Askable } from '#contract/answers.ts';
import type { HomeView } from '#domain/views/home.ts';
import { call } from '../api/client.ts';
import { useCommand, useHome } from '../api/queries.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';

/** The person who asks; what is typed is kept for them. */
type Asker = Pick<HomeView, 'me' | 'timeZone'>;

/** Reviews of people whom the reader manages without reviewing them: asks for access, with the purpose (KM-52). */
export default function AskPage() {
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['access'],
    queryFn: () => call('GET /api/access'),
  });
  const home = useHome();
  if (isPending || home.isPending) return <Loading />;
  if (!data || !home.data) return <NoAccess problem={error ?? home.error} onRetry={() => void refetch()} />;
  return (
    <Page title="Reviews of people you manage">
      <Trouble problem={error} onRetry={() => void refetch()} />
      <div style={{ margin: '4px 0 24px' }}>
        <Quiet>Beyond the people who see a review by the policy, you can ask to be let in, with your purpose.</Quiet>
      </div>
      {data.reviews.length === 0 && (
        <Panel kind="quiet">
          <Quiet>There is nothing to ask for: you see the reviews of everybody you manage, or they have none.</Quiet>
        </Panel>
      )}
      {data.reviews.map((review) => (
        <AskOne key={review.reviewId} review={review} home={home.data} />
      ))}
    </Page>
  );
}

function AskOne({ review, home }: { review: Askable; home: Asker }) {
  const { reviewee, policy, rule, clause, text, given, asked } = review;
  const waits = asked !== null && asked.given === null;
  return (
    <Panel>
      <Row>
        <strong>{reviewee.name}</strong>
        <Quiet>
          {reviewee.jobTitle} · {policy}
        </Quiet>
      </Row>
      <Quiet>
        {text} <Clause rule={rule} clause={clause} />
      </Quiet>
      {given && (
        <Row>
          <Link href={`/reviews/${review.reviewId}/statement`}>Open it</Link>
        </Row>
      )}
      {!given && waits && <Quiet>You have asked. You get a message in chat once it is decided.</Quiet>}
      {!given && asked?.given === false && (
        <Written label="Your last request was declined" text={asked.note ?? 'No reason was given.'} />
      )}
      {review.canAsk && <AskForm review={review} home={home} />}
    </Panel>
  );
}

function AskForm({ review, home }: { review: Askable; home: Asker }) {
  const command = useCommand(review.reviewId);
  const client = useQueryClient();
  return (
    <KeptForm
      draft={`askForAccess.${review.reviewId}`}
      owner={home.me.oid}
      timeZone={home.timeZone}
      sender={senderOf(command)}
      initial={{ purpose: '' }}
      label={`Ask to see the review of ${review.reviewee.name}`}
      send="Ask"
      said="Your request is sent."
      wish={({ purpose }, requestId) => ({ command: { type: 'askForAccess' as const, requestId, purpose } })}
      onDone={() => void client.invalidateQueries({ queryKey: ['access'] })}
    >
      <TextBox
        field="purpose"
        label="What you need it for"
        required
        hint={`${review.reviewee.name} can read this if you are let in.`}
      />
    </KeptForm>
  );
}
