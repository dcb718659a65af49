import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Askable } from '#contract/answers.ts';
import type { HomeView } from '#domain/views/home.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { call } from '../api/client.ts';
import { useCommand, useHome } from '../api/queries.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';

/** The person who asks; what is typed is kept for them. */
type Asker = Pick<HomeView, 'me' | 'timeZone'>;

/** Reviews of people whom the reader manages without reviewing them: asks for access, with the purpose (KM-52). */
export default function AskPage() {
  const { t } = useWords();
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['access'],
    queryFn: () => call('GET /api/access'),
  });
  const home = useHome();
  if (isPending || home.isPending) return <Loading />;
  if (!data || !home.data) return <NoAccess problem={error ?? home.error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('Reviews of people you manage')} back={{ href: '/school', name: t('School') }}>
      <Trouble problem={error} onRetry={() => void refetch()} />
      <Stack above="S" below="XXL">
        <Quiet>{t('The policy names who can see a review. You can ask to see one as well, and say what for.')}</Quiet>
      </Stack>
      {data.reviews.length === 0 && (
        <Empty
          next={
            home.data.team.length > 0
              ? { href: '/team', name: t('Go to My team') }
              : { href: TO_HOME.href, name: t(TO_HOME.name) }
          }
        >
          {t(
            'There is nothing to ask for. You can ask about somebody you manage who has another reviewer. Nobody you manage has one now.',
          )}
        </Empty>
      )}
      {data.reviews.map((review) => (
        <AskOne key={review.reviewId} review={review} home={home.data} />
      ))}
    </Page>
  );
}

function AskOne({ review, home }: { review: Askable; home: Asker }) {
  const { t } = useWords();
  const { reviewee, policy, clause, text, given, asked } = review;
  const waits = asked !== null && asked.given === null;
  return (
    <Panel>
      <Row>
        <strong>{reviewee.name}</strong>
        <Quiet>
          {reviewee.jobTitle} · <SchoolsWords>{policy}</SchoolsWords>
        </Quiet>
      </Row>
      <Quiet>
        <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
      </Quiet>
      {given && (
        <Row>
          <Link href={`/reviews/${review.reviewId}/statement`}>{t('Open it')}</Link>
        </Row>
      )}
      {!given && waits && <Quiet>{t('You have asked. You get a message in chat once it is decided.')}</Quiet>}
      {!given && asked?.given === false && (
        <Written label={t('Your last request was declined')} text={asked.note ?? t('No reason was given.')} />
      )}
      {review.canAsk && (
        <Row>
          <FormDialog open={t('Ask to see it')} name={t('Ask to see the review of {name}', { name: reviewee.name })}>
            {(close) => <AskForm review={review} home={home} onClose={close} />}
          </FormDialog>
        </Row>
      )}
    </Panel>
  );
}

function AskForm({ review, home, onClose }: { review: Askable; home: Asker; onClose: () => void }) {
  const { t } = useWords();
  const command = useCommand(review.reviewId);
  const client = useQueryClient();
  return (
    <KeptForm
      draft={`askForAccess.${review.reviewId}`}
      owner={home.me.oid}
      timeZone={home.timeZone}
      sender={senderOf(command)}
      initial={{ purpose: '' }}
      send={t('Ask')}
      said={t('Your request is sent.')}
      wish={({ purpose }, requestId) => ({ command: { type: 'askForAccess' as const, requestId, purpose } })}
      onClose={onClose}
      isBrief
      onDone={() => void client.invalidateQueries({ queryKey: ['access'] })}
    >
      <TextBox
        field="purpose"
        label={t('What you need it for')}
        required
        hint={t('{name} can read this if you get access.', { name: review.reviewee.name })}
      />
    </KeptForm>
  );
}
