import { Avatar, ProgressBar } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { type AppName, goTo } from '../address.ts';
import { useIsMoving } from '../server/clock.ts';
import type { Person, School } from '../server/person.ts';
import { ClockControl } from './ClockControl.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

type Props = { person: Person; people: readonly Person[]; school: School; app: AppName };

/** Top of the window: the school, the demonstration's clock, the theme, and who one is. */
export function TitleBar({ person, people, school, app }: Props) {
  const [choosing, setChoosing] = useState(false);
  const isMoving = useIsMoving();
  return (
    <header className="w-title">
      <a className="w-title-school" href="/local/" title="Back to the first page">
        {school.name}
      </a>
      <ClockControl />
      <div className="w-title-right">
        <ThemeMenu />
        <button
          type="button"
          className="w-me"
          aria-haspopup="dialog"
          aria-label={`You are ${person.displayName}, ${person.jobTitle}. Choose who to be`}
          onClick={() => setChoosing(true)}
        >
          <Avatar aria-hidden name={person.displayName} color="colorful" size={32} />
          <span className="w-me-text">
            <span className="w-me-name">{person.displayName}</span>
            <span className="w-me-job">{person.jobTitle}</span>
          </span>
          <ChevronDownRegular className="w-me-chevron" aria-hidden />
        </button>
      </div>
      {isMoving && <ProgressBar className="w-title-progress" aria-label="The clock is moving" thickness="medium" />}
      <PersonDialog
        people={people}
        current={person.oid}
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(oid) => goTo({ as: oid, app })}
      />
    </header>
  );
}
