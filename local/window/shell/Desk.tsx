import { Spinner } from '@fluentui/react-components';
import { Suspense, lazy, useEffect } from 'react';
import { type AppName, goTo, useAddress } from '../address.ts';
import { ChatApp } from '../chat/ChatApp.tsx';
import { useUnread } from '../chat/unread.ts';
import { readDeepLink } from '../deepLink.ts';
import type { Person, School } from '../server/person.ts';
import { useChat } from '../server/queries.ts';
import { FairviewApp } from '../tab/FairviewApp.tsx';
import { Announcements } from './Announcements.tsx';
import { Rail } from './Rail.tsx';
import { TitleBar } from './TitleBar.tsx';

const CalendarApp = lazy(() => import('../calendar/CalendarApp.tsx'));

const TITLES: Record<AppName, string> = {
  chat: 'Chat',
  fairview: 'Fairview',
  calendar: 'Calendar',
};

type Props = { person: Person; school: School; onChoose: () => void };

/** One person's Teams: title bar, apps at the side (on a phone, below), and the open app. */
export function Desk({ person, school, onChoose }: Props) {
  const { app, at } = useAddress();
  const messages = useChat(person.oid).data?.messages ?? [];
  const unread = useUnread(person.oid, messages);

  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${TITLES[app]} · ${person.displayName} · ${school.name}`;
  }, [app, person.displayName, school.name, unread]);

  const open = (name: AppName) => goTo({ as: person.oid, app: name });

  /** Deep links stay in this window, others open beside it; only links to the web and mail are followed. */
  const openLink = (url: string): boolean => {
    const place = readDeepLink(url, school.teamsAppId);
    if (place) {
      goTo({ as: person.oid, app: 'fairview', at: place.subEntityId });
      return true;
    }
    if (!/^(https?|mailto):/i.test(url)) return false;
    window.open(url, '_blank', 'noopener,noreferrer');
    return true;
  };

  return (
    <div className="w-desk">
      <TitleBar person={person} school={school} onChoose={onChoose} />
      <Rail app={app} unread={unread} onOpen={open} />
      <main className="w-stage" aria-label={TITLES[app]}>
        {app === 'chat' && <ChatApp person={person} openLink={openLink} />}
        <FairviewApp person={person} school={school} active={app === 'fairview'} place={at} openLink={openLink} />
        <Suspense fallback={<Spinner className="w-waiting" label="Opening" />}>
          {app === 'calendar' && <CalendarApp person={person} school={school} openLink={openLink} />}
        </Suspense>
      </main>
      <Announcements key={person.oid} messages={messages} isReading={app === 'chat'} onOpen={() => open('chat')} />
    </div>
  );
}
