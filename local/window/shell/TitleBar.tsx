import { Avatar, ProgressBar } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useIsMoving } from '../server/clock.ts';
import type { Person, School } from '../server/person.ts';
import { ClockControl } from './ClockControl.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

type Props = { person: Person; school: School; onChoose: () => void };

/** The top of the window: the school, the demonstration's clock, the theme, and the present person. */
export function TitleBar({ person, school, onChoose }: Props) {
  const isMoving = useIsMoving();
  return (
    <header className="w-title">
      <a className="w-title-school" href="/local/" title="Back to the first page">
        {school.name}
      </a>
      <ClockControl />
      <div className="w-title-right">
        <ThemeMenu />
        <button type="button" className="w-me" aria-haspopup="dialog" onClick={onChoose}>
          <Avatar aria-hidden name={person.displayName} color="colorful" size={32} />
          <span className="w-me-text">
            <span className="w-me-name">{person.displayName}</span>
            <span className="w-me-job">{person.jobTitle}</span>
          </span>
          <span className="w-unseen">: choose who to be</span>
          <ChevronDownRegular className="w-me-chevron" aria-hidden />
        </button>
      </div>
      {isMoving && <ProgressBar className="w-title-progress" aria-label="The clock is moving" thickness="medium" />}
    </header>
  );
}
