import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { labelOf, oidOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; reviewers: ReviewersView; request: ReviewersView['requests'][number] };

/** One request for another reviewer: what was asked, what was decided and, for the person who decides, the decision. */
export function RequestPanel({ review, reviewers, request }: Props) {
  const { decided, canDecide } = request;
  const decides = canDecide ? 'you decide' : `${reviewers.decider?.name ?? 'somebody'} decides`;
  return (
    <Panel kind={canDecide ? 'first' : 'plain'}>
      <Row>
        <strong>About {request.about.name}</strong>
        <Badge appearance="tint" color={decided ? (decided.granted ? 'success' : 'warning') : 'informative'}>
          {decided ? (decided.granted ? 'granted' : 'declined') : decides}
        </Badge>
      </Row>
      <Quiet>Asked on {momentInWords({ moment: request.at, timeZone: review.timeZone, now: review.now })}</Quiet>
      <Written label="Reasons" text={request.reasons} />
      {decided && <Written label={`Decision by ${decided.by.name}`} text={decided.reason} />}
      {canDecide && (
        <Row>
          {request.canGrant && <Grant review={review} reviewers={reviewers} request={request} />}
          <CommandForm
            review={review}
            name={`declineReviewer.${request.id}`}
            open="Decline it"
            questions={[{ id: 'reason', label: 'Why', hint: toRead(review), kind: 'text', required: true }]}
            send="Decline the request"
            said={`Declined. ${review.reviewee.name} is told.`}
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
  const fitting = reviewers.candidates.filter(
    ({ oid, below }) => below === null && !reviewers.now.some((each) => each.oid === oid),
  );
  return (
    <CommandForm
      review={review}
      name={`grantReviewer.${request.id}`}
      open="Grant it"
      appearance="primary"
      questions={[
        { id: 'toOid', label: 'Who reviews instead', kind: 'choice', choices: fitting.map(labelOf), required: true },
        { id: 'reason', label: 'Why', hint: toRead(review), kind: 'text', required: true },
      ]}
      send="Grant the request"
      said="Granted. Everybody concerned is told; the cycle goes on."
      command={(values) => ({
        type: 'grantReviewerRequest',
        requestId: request.id,
        toOid: oidOf(fitting, values['toOid']),
        reason: values['reason'] ?? '',
      })}
    />
  );
}

const toRead = ({ reviewee }: ReviewView) => `${reviewee.name} reads this.`;
