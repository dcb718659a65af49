import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { choicesOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; reviewers: ReviewersView; request: ReviewersView['requests'][number] };

/** One request for another reviewer: what was asked, what was decided and, for the person who decides, the decision. */
export function RequestPanel({ review, reviewers, request }: Props) {
  const { t, momentInWords } = useWords();
  const { decided, canDecide } = request;
  const { name } = review.reviewee;
  const decides = canDecide
    ? t('you decide')
    : reviewers.decider
      ? t('{name} decides', { name: reviewers.decider.name })
      : t('somebody decides');
  return (
    <Panel kind={canDecide ? 'first' : 'plain'}>
      <Row>
        <strong>{t('About {name}', { name: request.about.name })}</strong>
        <Badge appearance="tint" color={decided ? (decided.granted ? 'success' : 'warning') : 'informative'}>
          {decided ? t(decided.granted ? 'granted' : 'declined') : decides}
        </Badge>
      </Row>
      <Quiet>
        {t('Asked on {when}', {
          when: momentInWords({ moment: request.at, timeZone: review.timeZone, now: review.now }),
        })}
      </Quiet>
      <Written label={t('Reasons')} text={request.reasons} />
      {decided && <Written label={t('Decision by {name}', { name: decided.by.name })} text={decided.reason} />}
      {canDecide && (
        <Row>
          {request.canGrant && <Grant review={review} reviewers={reviewers} request={request} />}
          <CommandForm
            review={review}
            name={`declineReviewer.${request.id}`}
            open={t('Decline it')}
            questions={[
              { id: 'reason', label: t('Why'), hint: t('{name} reads this.', { name }), kind: 'text', required: true },
            ]}
            send={t('Decline the request')}
            said={t('Declined. {name} is told.', { name })}
            command={(values) => ({
              type: 'declineReviewerRequest',
              requestId: request.id,
              reason: values['reason'] ?? '',
            })}
          />
        </Row>
      )}
    </Panel>
  );
}

function Grant({ review, reviewers, request }: Props) {
  const { t } = useWords();
  const { name } = review.reviewee;
  const fitting = reviewers.candidates.filter(
    ({ oid, below }) => below === null && !reviewers.now.some((each) => each.oid === oid),
  );
  const people = choicesOf(fitting, t);
  return (
    <CommandForm
      review={review}
      name={`grantReviewer.${request.id}`}
      open={t('Grant it')}
      appearance="primary"
      questions={[
        { id: 'toOid', label: t('Who reviews instead'), kind: 'choice', choices: people.labels, required: true },
        { id: 'reason', label: t('Why'), hint: t('{name} reads this.', { name }), kind: 'text', required: true },
      ]}
      send={t('Grant the request')}
      said={t('Granted. Everybody concerned is told; the cycle goes on.')}
      command={(values) => ({
        type: 'grantReviewerRequest',
        requestId: request.id,
        toOid: people.oidOf(values['toOid']),
        reason: values['reason'] ?? '',
      })}
    />
  );
}
