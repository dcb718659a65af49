import { Avatar, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { InfoRegular } from '@fluentui/react-icons';
import { Suspense, lazy, memo } from 'react';
import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '#domain/calendar/inWords.ts';
import type { ChatMessage } from '../../tenant/chatMessage.ts';
import { TIME_ZONE } from '../server/clock.ts';
import type { Person } from '../server/person.ts';
import { Mark } from '../shell/Mark.tsx';

const CardView = lazy(() => import('./CardView.tsx'));

type Props = { person: Person; message: ChatMessage; openLink: (url: string) => boolean };

/** One message: the bot's at the left with its card, the person's own at the right. */
export const Message = memo(function Message({ person, message, openLink }: Props) {
  const { from, text, card, notice, updatedAt } = message;
  const time = timeOf(message.at);
  const isOwn = from === 'person';
  return (
    <article
      className={isOwn ? 'w-message w-own' : 'w-message'}
      aria-label={`${isOwn ? 'You' : 'Fairview'}, ${time}`}
      data-activity={message.activityId}
    >
      <span className="w-message-avatar" aria-hidden="true">
        {isOwn ? <Avatar name={person.displayName} color="colorful" size={28} /> : <Mark size={32} />}
      </span>
      <div className="w-message-main">
        <p className="w-message-head">
          {!isOwn && <span className="w-message-from">Fairview</span>}
          <time dateTime={message.at}>{time}</time>
          {updatedAt && <span>Updated {updatedIn(message.at, updatedAt)}</span>}
        </p>
        {text !== undefined && text !== '' && <p className="w-bubble">{text}</p>}
        {card && (
          <Suspense fallback={<CardSkeleton />}>
            <CardView oid={person.oid} activityId={message.activityId} card={card} openLink={openLink} />
          </Suspense>
        )}
        {notice && (
          <p className={`w-notice w-notice-${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
            {notice.kind === 'error' ? <ErrorCircleRegular aria-hidden /> : <InfoRegular aria-hidden />}
            <span>{notice.text}</span>
          </p>
        )}
      </div>
    </article>
  );
}, isSame);

/** The list is fetched again at every change; an unchanged message is not drawn again. */
function isSame(a: Props, b: Props): boolean {
  return a.person.oid === b.person.oid && JSON.stringify(a.message) === JSON.stringify(b.message);
}

function CardSkeleton() {
  return (
    <Skeleton className="w-card w-card-skeleton" aria-label="A card is being drawn">
      <SkeletonItem size={16} />
      <SkeletonItem size={24} />
      <SkeletonItem size={16} />
    </Skeleton>
  );
}

/** Only the time on the same day; the day too on a later one. */
function updatedIn(at: string, updatedAt: string): string {
  const [sent, updated] = [at, updatedAt].map((instant) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString(),
  );
  if (!updated || sent === updated) return timeOf(updatedAt);
  return `${dateInWords(updated, updated)}, ${timeOf(updatedAt)}`;
}

function timeOf(instant: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
