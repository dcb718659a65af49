import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeliveryView, GivenUpView, NotReachedView } from '#domain/views/delivery.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useRepair } from '../api/delivery.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Tries } from './Tries.tsx';

type View = Pick<DeliveryView, 'now' | 'timeZone'>;

/** A person whom messages did not reach: which messages, and why the latest of them did not get through. */
export function NotReachedCard({ person, view }: { person: NotReachedView; view: View }) {
  const { to, messages, tries } = person;
  return (
    <TryAgainCard
      title={to.name}
      beside={to.jobTitle}
      repair={{ path: 'not-reached', id: to.oid }}
      done={`Trying to reach ${to.name} again.`}
    >
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {messages.map(({ id, what, since }) => (
          <li key={id}>
            {what} · since {momentInWords({ moment: since, timeZone: view.timeZone, now: view.now })}
          </li>
        ))}
      </ul>
      {tries.length > 0 && <Quiet>{messages.length > 1 ? 'How the latest was tried:' : 'How it was tried:'}</Quiet>}
      <Tries tries={tries} {...view} />
    </TryAgainCard>
  );
}

/** Work that was given up after several tries, or that a rule prevented. */
export function GivenUpCard({ work, view }: { work: GivenUpView; view: View }) {
  const at = momentInWords({ moment: work.at, timeZone: view.timeZone, now: view.now });
  return (
    <TryAgainCard title={work.what} repair={{ path: 'given-up', id: work.id }} done="It is being done again.">
      <Quiet>{work.why === null ? `Every try failed. Given up ${at}.` : `${work.why} · since ${at}`}</Quiet>
    </TryAgainCard>
  );
}

function TryAgainCard({
  title,
  beside,
  repair,
  done,
  children,
}: {
  title: string;
  /** What else tells one title from another. */
  beside?: string | undefined;
  repair: { path: 'not-reached' | 'given-up'; id: string };
  done: string;
  children: ReactNode;
}) {
  const again = useRepair();
  const announce = useAnnounce();
  return (
    <Panel>
      <div>
        <Text weight="semibold">{title}</Text>
        {beside && <Text>, {beside}</Text>}
      </div>
      {children}
      <Trouble problem={again.error} />
      <Button
        aria-label={`Try again: ${title}`}
        disabledFocusable={again.isPending}
        onClick={() => again.mutate(repair, { onSuccess: () => announce(done) })}
      >
        {again.isPending ? 'Trying …' : 'Try again'}
      </Button>
    </Panel>
  );
}
