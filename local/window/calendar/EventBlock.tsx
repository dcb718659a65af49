import { VideoFilled } from '@fluentui/react-icons';
import type { PointerEvent } from 'react';
import type { ShowAs } from '../../tenant/calendarEvent.ts';
import { canMove } from './canMove.ts';
import type { Packed } from './packEvents.ts';
import { HOUR, type Placed, clockTime } from './week.ts';

const SHOWN: Record<ShowAs, string> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  oof: 'away',
  workingElsewhere: 'working elsewhere',
};

type Props = {
  placed: Packed<Placed>;
  isOpen: boolean;
  isDragged: boolean;
  onOpen: (id: string, target: HTMLElement) => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
};

/** An event in a day's column. The person's own events can be dragged; every event opens its details. */
export function EventBlock({ placed, isOpen, isDragged, onOpen, onPointerDown }: Props) {
  const { event, from, to, lane, lanes } = placed;
  const { subject, location, showAs, isOnlineMeeting, isCancelled, attendees } = event;
  const times = `${clockTime(from)} to ${clockTime(to)}`;
  const isMeeting = attendees.length > 0;
  const classes = [
    'w-event',
    `w-event-${showAs}`,
    isMeeting && 'w-event-meeting',
    isCancelled && 'w-event-cancelled',
    isDragged && 'w-event-dragged',
    canMove(event) && 'w-event-movable',
    to - from < 40 && 'w-event-short',
  ];
  return (
    <li
      className="w-event-slot"
      style={{
        top: (from / 60) * HOUR,
        height: ((to - from) / 60) * HOUR,
        left: `${(lane / lanes) * 100}%`,
        width: `${100 / lanes}%`,
      }}
    >
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerDown={onPointerDown}
        onClick={({ currentTarget }) => onOpen(event.id, currentTarget)}
      >
        <span className="w-event-subject">
          {isOnlineMeeting && <VideoFilled aria-hidden className="w-event-icon" />}
          {subject || 'No title'}
          <span className="w-unseen">, {times}</span>
        </span>
        <span className="w-event-where">{location.displayName}</span>
        <span className="w-unseen">, {isCancelled ? 'cancelled' : SHOWN[showAs]}</span>
      </button>
    </li>
  );
}
