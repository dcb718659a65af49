import { Badge } from '@fluentui/react-components';
import type {
  FeedbackRequestsView,
  FeedbackRequestView,
} from '#domain/review/supportingDocuments/viewFeedbackRequests.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { AskForViews } from './AskForViews.tsx';

type Props = { review: ReviewView; feedbackRequests: FeedbackRequestsView };

/** Views of others: asking for them, the reviewee's agreement, and the answers (TA-31, KS-04, KS-12, KC-05). */
export function FeedbackRequests({ review, feedbackRequests }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('Views of others')}>
      {feedbackRequests.kinds.map((kind) => (
        <Panel key={kind.id} kind="quiet">
          <strong>
            <SchoolsWords>{kind.name}</SchoolsWords>
          </strong>
          <Quiet>
            <SchoolsWords>{kind.text}</SchoolsWords> <Clause clause={kind.clause} />
          </Quiet>
          <Row>
            <FormDialog open={t('Ask')} name={t('Ask: {what}', { what: kind.name })}>
              {(close) => <AskForViews review={review} kind={kind} onDone={close} />}
            </FormDialog>
          </Row>
        </Panel>
      ))}
      {feedbackRequests.list.map((each) => (
        <FeedbackRequest key={each.id} review={review} feedbackRequest={each} />
      ))}
    </Section>
  );
}

function FeedbackRequest({ review, feedbackRequest }: { review: ReviewView; feedbackRequest: FeedbackRequestView }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Panel kind={feedbackRequest.canDecide ? 'first' : 'plain'}>
      <Row>
        <strong>
          <SchoolsWords>{feedbackRequest.name}</SchoolsWords>
        </strong>
        <Standing feedbackRequest={feedbackRequest} />
      </Row>
      <Quiet>
        {t(feedbackRequest.meeting ? 'Asked for by {name}, {day}, for the {meeting}' : 'Asked for by {name}, {day}', {
          name: feedbackRequest.by.name,
          day: day(feedbackRequest.at),
          meeting: feedbackRequest.meeting?.toLowerCase() ?? '',
        })}
      </Quiet>
      <Written label={t('What for')} text={feedbackRequest.purpose} />
      {'comment' in feedbackRequest.agreement && feedbackRequest.agreement.comment && (
        <Written label={t('{name} said', { name: review.reviewee.name })} text={feedbackRequest.agreement.comment} />
      )}
      {feedbackRequest.invited.map(({ person, state, at, read }) => (
        <Stack key={person.oid} gap="S">
          <span>
            <strong>{person.name}</strong> {t(STATES[state])}
            {at && `, ${day(at)}`}
          </span>
          {read.map(({ id, label, text }) => (
            <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
        </Stack>
      ))}
      <Row>
        {feedbackRequest.canDecide && (
          <>
            <CommandButton
              review={review}
              appearance="primary"
              command={{ type: 'agreeToAsking', askingId: feedbackRequest.id }}
              said={t('Agreed. They are invited now.')}
            >
              {t('Agree')}
            </CommandButton>
            <CommandForm
              review={review}
              name={`declineAsking.${feedbackRequest.id}`}
              open={t('Do not agree')}
              questions={[{ id: 'comment', label: t('Why, if you like to say'), kind: 'text', required: false }]}
              send={t('Do not agree')}
              said={t('{name} is told; nobody is asked.', { name: feedbackRequest.by.name })}
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
            said={t('It is no longer asked for.')}
          >
            {t('Ask no longer')}
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
  const { t } = useWords();
  if (withdrawnAt !== null) return <Badge appearance="tint">{t('no longer asked for')}</Badge>;
  if (agreement.kind === 'waiting')
    return (
      <Badge appearance="tint" color="warning">
        {t('waiting for agreement')}
      </Badge>
    );
  if (agreement.kind === 'declined') return <Badge appearance="tint">{t('not agreed')}</Badge>;
  const answered = invited.filter(({ state }) => state === 'given').length;
  return (
    <Badge appearance="tint" color={answered === invited.length ? 'success' : 'informative'}>
      {t('{answered} of {all} answered', { answered, all: invited.length })}
    </Badge>
  );
}
