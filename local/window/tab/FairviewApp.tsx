import { useEffect, useRef, useState } from 'react';
import type { Person, School } from '../server/person.ts';
import { Mark } from '../shell/Mark.tsx';
import { TabFrame } from './TabFrame.tsx';

type Props = {
  person: Person;
  school: School;
  /** Whether the tab is the open app. */
  active: boolean;
  /** Where a deep link leads, such as `reviews/{id}`. */
  place: string | undefined;
  openLink: (url: string) => boolean;
};

type Visit = { number: number; place: string | undefined };

/**
 * The Fairview tab. It is loaded at the requested place when it is opened. When the user turns to another app, it gets
 * time to save and is then closed, as in Teams.
 */
export function FairviewApp({ person, school, active, place, openLink }: Props) {
  const [visit, setVisit] = useState<Visit>();
  const leave = useRef<() => Promise<void>>(undefined);
  const wanted = active ? (place ?? '') : undefined;
  const count = useRef(0);

  useEffect(() => {
    let stillWanted = true;
    const go = async () => {
      await leave.current?.();
      leave.current = undefined;
      if (!stillWanted) return;
      setVisit(wanted === undefined ? undefined : { number: (count.current += 1), place: wanted || undefined });
    };
    void go();
    return () => {
      stillWanted = false;
    };
  }, [wanted]);

  return (
    <section className="w-tab" aria-label="Fairview tab" hidden={!active}>
      <header className="w-app-header w-tab-header">
        <Mark size={24} />
        <h1>Fairview</h1>
      </header>
      {visit && (
        <TabFrame
          key={visit.number}
          person={person}
          school={school}
          place={visit.place}
          openLink={openLink}
          onLeave={(leaving) => {
            leave.current = leaving;
          }}
          onAgain={() => setVisit({ number: (count.current += 1), place: visit.place })}
        />
      )}
    </section>
  );
}
