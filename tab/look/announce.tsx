import { AriaLiveAnnouncer, useAnnounce as useSpeak } from '@fluentui/react-components';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Tells screen readers, and shows for a moment, what has just been done. */
export function useAnnounce(): (text: string) => void {
  return use(Announce);
}

/**
 * The place for announcements: spoken by Fluent's announcer, also while a dialog hides the page from screen readers, and
 * visible as a small note at the foot of the page.
 */
export function Announcer({ children }: { children: ReactNode }) {
  return (
    <AriaLiveAnnouncer>
      <Notes>{children}</Notes>
    </AriaLiveAnnouncer>
  );
}

function Notes({ children }: { children: ReactNode }) {
  const { announce: speak } = useSpeak();
  const [note, setNote] = useState<{ text: string; number: number }>({ text: '', number: 0 });
  const announce = useMemo(
    () => (text: string) => {
      speak(text, { polite: true });
      setNote(({ number }) => ({ text, number: number + 1 }));
      setTimeout(
        () => setNote((present) => (present.text === text ? { text: '', number: present.number } : present)),
        6_000,
      );
    },
    [speak],
  );
  return (
    <Announce value={announce}>
      {children}
      {/* What is shown here has been spoken. */}
      <div className="fairview-announcement" aria-hidden="true">
        {note.text && <span key={note.number}>{note.text}</span>}
      </div>
    </Announce>
  );
}
