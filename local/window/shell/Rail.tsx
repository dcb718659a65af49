import { CounterBadge } from '@fluentui/react-components';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons';
import { ChatFilled, ChatRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { AppName } from '../address.ts';
import { Mark } from './Mark.tsx';

const ITEMS: { name: AppName; label: string; icon: ReactElement; openIcon: ReactElement }[] = [
  { name: 'chat', label: 'Chat', icon: <ChatRegular />, openIcon: <ChatFilled /> },
  { name: 'fairview', label: 'Fairview', icon: <Mark size={24} />, openIcon: <Mark size={24} /> },
  { name: 'calendar', label: 'Calendar', icon: <CalendarLtrRegular />, openIcon: <CalendarLtrFilled /> },
];

/** The apps: a rail at the left, a bar at the bottom of a phone. */
export function Rail({ app, unread, onOpen }: { app: AppName; unread: number; onOpen: (name: AppName) => void }) {
  return (
    <nav className="w-rail" aria-label="Apps">
      {ITEMS.map(({ name, label, icon, openIcon }) => {
        const news = name === 'chat' ? unread : 0;
        return (
          <button
            key={name}
            type="button"
            className="w-rail-item"
            aria-current={app === name ? 'page' : undefined}
            onClick={() => onOpen(name)}
          >
            <span className="w-rail-icon" aria-hidden="true">
              {app === name ? openIcon : icon}
              {news > 0 && <CounterBadge className="w-rail-badge" count={news} size="small" color="danger" />}
            </span>
            <span className="w-rail-label">{label}</span>
            {news > 0 && <span className="w-unseen">, {news} unread</span>}
          </button>
        );
      })}
    </nav>
  );
}
