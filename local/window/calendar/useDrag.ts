import { type PointerEvent as ReactPointerEvent, useState } from 'react';
import { canMove } from './canMove.ts';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';
import { HOUR, type Placed, clockTime } from './week.ts';

/** How far a pointer must move before a press becomes a drag. Pixels. */
const THRESHOLD = 5;
const STEP = 15;

type Options = {
  days: readonly string[];
  onDrop: (event: CalendarEvent, newStart: string) => void;
};

/** Drags a person's own event to another day or hour, in quarter hours. Escape leaves it where it was. */
export function useDrag({ days, onDrop }: Options) {
  const [dragged, setDragged] = useState<Placed>();

  const begin = (down: ReactPointerEvent<HTMLElement>, placed: Placed) => {
    if (down.button !== 0 || down.pointerType === 'touch' || !canMove(placed.event)) return;
    const columns = [...document.querySelectorAll<HTMLElement>('.w-column')];
    let last: Placed | undefined;

    const move = (to: PointerEvent) => {
      if (!last && Math.hypot(to.clientX - down.clientX, to.clientY - down.clientY) < THRESHOLD) return;
      const column = columns.findIndex((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left <= to.clientX && to.clientX < right;
      });
      const length = placed.to - placed.from;
      const wanted = placed.from + ((to.clientY - down.clientY) / HOUR) * 60;
      const from = Math.min(Math.max(Math.round(wanted / STEP) * STEP, 0), 24 * 60 - length);
      last = { ...placed, day: days[column] ?? last?.day ?? placed.day, from, to: from + length };
      setDragged(last);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('keydown', key);
      setDragged(undefined);
    };
    const up = () => {
      stop();
      if (!last) return;
      // The click that ends a drag opens nothing.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (last.day !== placed.day || last.from !== placed.from)
        onDrop(placed.event, `${last.day}T${clockTime(last.from)}`);
    };
    const key = ({ key: pressed }: KeyboardEvent) => pressed === 'Escape' && stop();

    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('keydown', key);
  };

  return { dragged, begin };
}

function swallow(click: MouseEvent): void {
  click.stopPropagation();
  click.preventDefault();
}
