import { createContext, type ReactNode, use, useMemo, useState } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Tells screen readers, and shows for a moment, what has just been done. */
export function useAnnounce(): (text: string) => void {
  return use(Announce);
}

/** The place for announcements: a polite live region, visible as a small note at the foot of the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [note, setNote] = useState<{ text: string; number: number }>({ text: '', number: 0 });
  const announce = useMemo(
    () => (text: string) => {
      setNote(({ number }) => ({ text, number: number + 1 }));
      setTimeout(
        () => setNote((present) => (present.text === text ? { text: '', number: present.number } : present)),
        6_000,
      );
    },
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      <div role="status" aria-live="polite" className="fairview-announcement">
        {note.text && <span key={note.number}>{note.text}</span>}
      </div>
    </Announce>
  );
}
