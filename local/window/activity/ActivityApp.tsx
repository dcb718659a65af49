import { Button, Spinner } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { Temporal } from 'temporal-polyfill';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { plainText } from '../plainText.ts';
import { wordsOf } from '../server/ask.ts';
import { TIME_ZONE, useToday } from '../server/clock.ts';
import type { Person } from '../server/person.ts';
import { type Inbox, useInbox } from '../server/queries.ts';
import { Trouble } from '../shell/Trouble.tsx';

type Props = { person: Person; openLink: (url: string) => boolean };

type Line = { id: string; at: string; kind: 'feed' | 'mail'; title: string; text: string; link?: string };

/** What reached a person beside the chat: the Teams activity feed, and the mail for when nothing else works. */
export default function ActivityApp({ person, openLink }: Props) {
  const { data, error, refetch } = useInbox(person.oid);
  const today = useToday();
  const lines = data && linesOf(data);
  return (
    <section className="w-activity" aria-label="Activity">
      <header className="w-app-header">
        <h1>Activity</h1>
        <p className="w-app-sub">Notifications in Teams, and mail from Fairview</p>
      </header>
      {error && <Trouble title="Activity cannot be shown" text={wordsOf(error)} onAgain={() => void refetch()} />}
      {!error && !lines && <Spinner className="w-waiting" label="Opening" />}
      {lines?.length === 0 && (
        <p className="w-empty">Nothing yet. Fairview writes here when it cannot reach you in chat.</p>
      )}
      {lines && lines.length > 0 && (
        <ul className="w-activity-list">
          {lines.map(({ id, at, kind, title, text, link }) => (
            <li key={id} className="w-activity-line">
              {kind === 'feed' ? <AlertRegular aria-label="Notification" /> : <MailRegular aria-label="Mail" />}
              <div>
                <h2>{title}</h2>
                <p>{text}</p>
                <p className="w-app-sub">{momentInWords(at, TIME_ZONE, today)}</p>
                {link && (
                  <Button size="small" onClick={() => openLink(link)}>
                    Open
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Feed and mail together, the newest first. */
function linesOf({ feed, mail }: Inbox): Line[] {
  const notifications = feed.map(({ id, at, previewText, topic }): Line => {
    const link = webUrlOf(topic);
    return { id, at, kind: 'feed', title: 'Fairview', text: previewText, ...(link && { link }) };
  });
  const letters = mail.map(({ id, at, subject, content, contentType }): Line => ({
    id,
    at,
    kind: 'mail',
    title: subject,
    text: contentType.toLowerCase() === 'html' ? plainText(content) : content,
  }));
  return [...notifications, ...letters].toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(b.at), Temporal.Instant.from(a.at)),
  );
}

function webUrlOf(topic: unknown): string | undefined {
  if (typeof topic !== 'object' || topic === null || !('webUrl' in topic)) return undefined;
  return typeof topic.webUrl === 'string' ? topic.webUrl : undefined;
}
