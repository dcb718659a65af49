import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { ConcernView, SupportView } from '#domain/review/support/view.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Talk } from '../look/Talk.tsx';
import { DueLines } from '../review/DueLine.tsx';
import { Written } from '../look/Written.tsx';

/** Raises a concern with the other person, with the help that is planned. */
export function RaiseConcern({ review }: { review: ReviewView }) {
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name="concern"
      open={t('Raise a concern')}
      opens="onPage"
      intro={t('{name} gets it in chat. Talk it over in person as soon as you can.', { name: review.reviewee.name })}
      questions={[
        {
          id: 'about',
          label: t('What it is about'),
          hint: t('What was seen or heard, and when. Facts help.'),
          kind: 'text',
          required: true,
        },
        { id: 'help', label: t('What might help'), kind: 'text', required: false },
      ]}
      send={t('Raise it')}
      said={t('{name} has it.', { name: review.reviewee.name })}
      command={({ about = '', help = '' }, concernId) => ({
        type: 'raiseConcern',
        concernId,
        about,
        help: help.trim() || null,
      })}
    />
  );
}

/** One concern: what was said about it, replying, and how it was settled. */
export function ConcernPanel({
  review,
  support,
  concern,
}: {
  review: ReviewView;
  support: SupportView;
  concern: ConcernView;
}) {
  const { t } = useWords();
  const { timeZone, now } = review;
  const open = concern.settled === null;
  return (
    <Panel kind={open ? 'first' : 'plain'}>
      <Row>
        <Badge appearance="tint" color={open ? 'warning' : 'success'}>
          {t(open ? 'To talk over' : 'Settled')}
        </Badge>
      </Row>
      <DueLines review={review} aboutId={concern.id} />
      <Talk said={[{ who: concern.who, at: concern.at, text: concern.about }]} timeZone={timeZone} now={now} />
      {concern.help && <Written label={t('What might help')} text={concern.help} />}
      <Talk said={concern.replies} timeZone={timeZone} now={now} />
      {concern.settled && <Talk said={[concern.settled]} timeZone={timeZone} now={now} />}
      {open && (
        <Row>
          {support.canReply && (
            <CommandForm
              review={review}
              name={`concernReply.${concern.id}`}
              open={t('Reply')}
              opens="onPage"
              appearance={review.you.reviewee ? 'primary' : 'secondary'}
              questions={[{ id: 'comment', label: t('Your reply'), kind: 'text', required: true }]}
              send={t('Send the reply')}
              said={t('Your reply is sent.')}
              command={({ comment = '' }) => ({ type: 'replyToConcern', concernId: concern.id, comment })}
            />
          )}
          {support.canSettle && (
            <CommandForm
              review={review}
              name={`concernSettled.${concern.id}`}
              open={t('It is settled')}
              questions={[{ id: 'note', label: t('How it was settled'), kind: 'text', required: true }]}
              send={t('Record it as settled')}
              said={t('The concern is settled.')}
              command={({ note = '' }) => ({ type: 'settleConcern', concernId: concern.id, note })}
            />
          )}
        </Row>
      )}
    </Panel>
  );
}
