import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Person, School } from '../server/person.ts';
import { TabFrame } from '../tab/TabFrame.tsx';

type Props = {
  person: Person;
  school: School;
  joinUrl: string;
  openLink: (url: string) => boolean;
  onClose: () => void;
};

/** Fairview's panel as Teams shows it beside a meeting: narrow, at the right, and with the meeting's chat. */
export function BesideMeeting({ person, school, joinUrl, openLink, onClose }: Props) {
  return (
    <aside className="w-beside" aria-label="Fairview beside the meeting">
      <header className="w-beside-head">
        <strong>Beside the meeting</strong>
        <Button appearance="subtle" aria-label="Close the panel" icon={<DismissRegular />} onClick={onClose} />
      </header>
      <TabFrame
        key={joinUrl}
        person={person}
        school={school}
        place={undefined}
        besideChat={chatOf(joinUrl)}
        openLink={openLink}
        onLeave={() => undefined}
        onAgain={onClose}
      />
    </aside>
  );
}

/** The chat of a meeting, taken from its join link: `19:meeting_…@thread.v2`. */
function chatOf(joinUrl: string): string {
  return decodeURIComponent(/meetup-join\/([^/?]+)/.exec(joinUrl)?.[1] ?? '');
}
