import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeliveryView, GivenUpView, NotReachedView } from '#domain/views/delivery.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useRepair } from '../api/delivery.ts';
import { Bullets } from '../look/Bullets.tsx';
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
    <RepairCard
      title={to.name}
      beside={to.jobTitle}
      repair={{ path: 'not-reached', id: to.oid }}
      done={`Trying to reach ${to.name} again.`}
    >
      <Bullets>
        {messages.map(({ id, what, since }) => (
          <li key={id}>
            {what} · since {momentInWords({ moment: since, timeZone: view.timeZone, now: view.now })}
          </li>
        ))}
      </Bullets>
      {tries.length > 0 && <Quiet>{messages.length > 1 ? 'How the latest was tried:' : 'How it was tried:'}</Quiet>}
      <Tries tries={tries} {...view} />
    </RepairCard>
  );
}

/** Work that was given up after several tries, or that a rule prevented. */
export function GivenUpCard({ work, view }: { work: GivenUpView; view: View }) {
  const at = momentInWords({ moment: work.at, timeZone: view.timeZone, now: view.now });
  return (
    <RepairCard
      title={work.what}
      repair={{ path: work.canTryAgain ? 'given-up' : 'unreadable', id: work.id }}
      done={work.canTryAgain ? 'It is being done again.' : 'It was removed.'}
    >
      <Quiet>{whyGivenUp(work, at)}</Quiet>
    </RepairCard>
  );
}

function whyGivenUp({ why, canTryAgain }: GivenUpView, at: string): string {
  if (!canTryAgain) return `This version of Fairview cannot read it, so it cannot try it again. Given up ${at}.`;
  return why === null ? `Every try failed. Given up ${at}.` : `${why} · since ${at}`;
}

type Repair = { path: 'not-reached' | 'given-up' | 'unreadable'; id: string };

function RepairCard({
  title,
  beside,
  repair,
  done,
  children,
}: {
  title: string;
  /** What else tells one title from another. */
  beside?: string | undefined;
  repair: Repair;
  done: string;
  children: ReactNode;
}) {
  const again = useRepair();
  const announce = useAnnounce();
  const [act, acting] = repair.path === 'unreadable' ? ['Remove', 'Removing …'] : ['Try again', 'Trying …'];
  return (
    <Panel>
      <div>
        <Text weight="semibold">{title}</Text>
        {beside && <Text>, {beside}</Text>}
      </div>
      {children}
      <Trouble problem={again.error} />
      <Button
        aria-label={`${act}: ${title}`}
        disabledFocusable={again.isPending}
        onClick={() => again.mutate(repair, { onSuccess: () => announce(done) })}
      >
        {again.isPending ? acting : act}
      </Button>
    </Panel>
  );
}
