import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import { wordsOf } from '../server/ask.ts';
import { moveEvent } from './moveEvent.ts';

type Props = { oid: string; event: CalendarEvent; onClose: () => void };

/** Chooses another date and time for an event; its length stays the same. */
export function MoveDialog({ oid, event, onClose }: Props) {
  const [date, setDate] = useState(event.start.dateTime.slice(0, 10));
  const [time, setTime] = useState(event.start.dateTime.slice(11, 16));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const move = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await moveEvent({ oid, event, newStart: `${date}T${time}` });
      onClose();
    } catch (error) {
      setTrouble(wordsOf(error));
      setBusy(false);
    }
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (date && time) void move();
  };

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>Move “{event.subject}”</DialogTitle>
            <DialogContent className="w-move">
              <Field label="Date" required>
                <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
              </Field>
              <Field label="Begins at" required>
                <Input type="time" step={300} value={time} onChange={(_event, { value }) => setTime(value)} />
              </Field>
              {event.attendees.length > 0 && <p className="w-panel-text">Everybody who is invited is told.</p>}
              {trouble && (
                <p className="w-error" role="alert">
                  {trouble}
                </p>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Keep the time</Button>
              <Button type="submit" appearance="primary" disabled={busy || !date || !time}>
                Move
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
