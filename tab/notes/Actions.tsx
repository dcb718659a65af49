import { Badge } from '@fluentui/react-components';
import type { ActionView, NotesView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { AgreeAction } from './AgreeAction.tsx';
import { CloseAction } from './CloseAction.tsx';

const BADGES = {
  open: { color: 'informative', text: 'open' },
  overdue: { color: 'danger', text: 'overdue' },
  done: { color: 'success', text: 'done' },
  notDone: { color: 'warning', text: 'not done' },
} as const;

type Props = {
  review: ReviewView;
  notes: NotesView;
  /** The meeting at which new actions are agreed. With it, all open actions are shown, and none that are closed. */
  meetingId?: string;
};

/**
 * What the two agreed to do: who, by when, and what became of it; each action is carried along until it is closed
 * (PA-07).
 */
export function Actions({ review, notes, meetingId }: Props) {
  const { t } = useWords();
  const open = notes.actions.filter(({ closed }) => closed === null);
  const closed = meetingId === undefined ? notes.actions.filter((each) => each.closed !== null) : [];
  return (
    <>
      <Clause clause={notes.actionsRest?.clause} />
      {open.length === 0 && <Empty>{t('No action is open.')}</Empty>}
      {open.map((action) => (
        <OneAction key={action.id} review={review} action={action} />
      ))}
      {notes.canWrite && (
        <Stack above="L">
          <AgreeAction review={review} meetingId={meetingId} />
        </Stack>
      )}
      {closed.length > 0 && (
        <Stack above="L">
          <Stack below="S">
            <Quiet>{t('Closed')}</Quiet>
          </Stack>
          {closed.map((action) => (
            <OneAction key={action.id} review={review} action={action} />
          ))}
        </Stack>
      )}
    </>
  );
}

function OneAction({ review, action }: { review: ReviewView; action: ActionView }) {
  const { t, dayInWords } = useWords();
  const { timeZone, now } = review;
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  const owner = action.own ? t('You') : action.owner.name;
  const { color, text } = BADGES[action.state];
  return (
    <Panel>
      <strong>{action.text}</strong>
      <Row>
        <Badge appearance="tint" color={color}>
          {t(text)}
        </Badge>
        <Quiet>{action.dueAt === null ? owner : t('{name}, by {day}', { name: owner, day: day(action.dueAt) })}</Quiet>
      </Row>
      {action.observationId !== null && action.observedAt !== null && (
        <Quiet>
          <TextLink href={`/reviews/${review.id}/observations/${action.observationId}`}>
            {t('From the feedback on the observation of {day}', { day: day(action.observedAt) })}
          </TextLink>
        </Quiet>
      )}
      {action.closed && (
        <Quiet>
          {action.closed.who.name}, {day(action.closed.at)}
          {action.closed.comment ? `: ${action.closed.comment}` : ''}
        </Quiet>
      )}
      {action.canClose && <CloseAction review={review} action={action} />}
    </Panel>
  );
}
