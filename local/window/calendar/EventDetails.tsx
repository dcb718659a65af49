import { Button, Link, Popover, PopoverSurface } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { DismissRegular } from '@fluentui/react-icons';
import { LocationRegular } from '@fluentui/react-icons';
import { PeopleRegular } from '@fluentui/react-icons';
import { VideoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { dateInWords } from '#domain/calendar/inWords.ts';
import type { CalendarEvent, ResponseKind } from '../../tenant/calendarEvent.ts';
import { plainText } from '../plainText.ts';
import { wordsOf } from '../server/ask.ts';
import { canMove } from './canMove.ts';
import { type Response, cancelEvent, respond } from './moveEvent.ts';

const ANSWERS: Record<ResponseKind, string> = {
  none: 'not answered yet',
  organizer: 'organiser',
  notResponded: 'not answered yet',
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

/** The lines that Exchange writes below an online meeting; the link is shown above. */
const JOIN_LINES = /\s*Microsoft Teams meeting\s+Join the meeting now\s*$/;

const RESPONSES: [Response, string][] = [
  ['accepted', 'Accept'],
  ['tentativelyAccepted', 'Tentative'],
  ['declined', 'Decline'],
];

type Props = {
  oid: string;
  event: CalendarEvent;
  target: HTMLElement;
  today: string;
  onClose: () => void;
  onMove: () => void;
  /** Opens Fairview's panel beside the online meeting with this link. */
  onBeside: (joinUrl: string) => void;
};

/** The details of an event, and what this person can do with it: move or cancel their own, answer somebody else's. */
export function EventDetails({ oid, event, target, today, onClose, onMove, onBeside }: Props) {
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { subject, location, organizer, attendees, onlineMeeting, isOrganizer, isCancelled, responseStatus } = event;
  const isMeeting = attendees.length > 0;
  const text = plainText(event.body.content).replace(JOIN_LINES, '');

  const run = async (act: () => Promise<void>, closes: boolean) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await act();
      if (closes) onClose();
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_event, { open }) => !open && onClose()}
      positioning={{ target, position: 'after', align: 'center', fallbackPositions: ['before', 'below', 'above'] }}
    >
      <PopoverSurface className="w-details" aria-label={subject}>
        <div className="w-details-head">
          <h2>
            {isCancelled && 'Cancelled: '}
            {subject || 'No title'}
          </h2>
          <Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={onClose} />
        </div>
        <div className="w-details-body">
          <p className="w-details-line">
            <CalendarLtrRegular aria-hidden />
            <span>{timesInWords(event, today)}</span>
          </p>
          {location.displayName && (
            <p className="w-details-line">
              <LocationRegular aria-hidden />
              <span>{location.displayName}</span>
            </p>
          )}
          {onlineMeeting && (
            <p className="w-details-line">
              <VideoRegular aria-hidden />
              <Link href={onlineMeeting.joinUrl} target="_blank" rel="noreferrer">
                Join the Teams meeting
              </Link>
              <Button size="small" onClick={() => onBeside(onlineMeeting.joinUrl)}>
                Open Fairview beside it
              </Button>
            </p>
          )}
          {isMeeting && (
            <div className="w-details-line">
              <PeopleRegular aria-hidden />
              <ul className="w-details-people">
                <li>
                  {organizer.emailAddress.name} <span className="w-app-sub">organiser</span>
                </li>
                {attendees
                  .filter(({ emailAddress }) => emailAddress.address !== organizer.emailAddress.address)
                  .map(({ emailAddress, status }) => (
                    <li key={emailAddress.address}>
                      {emailAddress.name} <span className="w-app-sub">{ANSWERS[status.response]}</span>
                    </li>
                  ))}
              </ul>
            </div>
          )}
          {text && <p className="w-details-text">{text}</p>}
        </div>
        {trouble && (
          <p className="w-error" role="alert">
            {trouble}
          </p>
        )}
        <div className="w-details-actions">
          {canMove(event) && !sure && (
            <Button appearance="primary" disabled={busy} onClick={onMove}>
              Move…
            </Button>
          )}
          {isOrganizer && !isCancelled && !sure && (
            <Button disabled={busy} onClick={() => setSure(true)}>
              {isMeeting ? 'Cancel meeting' : 'Delete'}
            </Button>
          )}
          {sure && (
            <>
              <p>{isMeeting ? 'Cancel this meeting for everybody?' : 'Delete this event?'}</p>
              <Button
                appearance="primary"
                disabled={busy}
                onClick={() => void run(() => cancelEvent(oid, event), true)}
              >
                {isMeeting ? 'Yes, cancel it' : 'Yes, delete it'}
              </Button>
              <Button disabled={busy} onClick={() => setSure(false)}>
                Keep it
              </Button>
            </>
          )}
          {!isOrganizer && isCancelled && (
            <Button disabled={busy} onClick={() => void run(() => cancelEvent(oid, event), true)}>
              Remove from calendar
            </Button>
          )}
          {!isOrganizer &&
            !isCancelled &&
            RESPONSES.map(([response, label]) => (
              <Button
                key={response}
                disabled={busy}
                appearance={responseStatus.response === response ? 'primary' : 'secondary'}
                aria-pressed={responseStatus.response === response}
                onClick={() => void run(() => respond({ oid, event, response }), response === 'declined')}
              >
                {label}
              </Button>
            ))}
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function timesInWords({ start, end, isAllDay }: CalendarEvent, today: string): string {
  const date = dateInWords(start.dateTime.slice(0, 10), today);
  if (isAllDay) return `${date}, all day`;
  return `${date}, ${start.dateTime.slice(11, 16)} to ${end.dateTime.slice(11, 16)}`;
}
