import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeliveryView, GivenUpView, NotReachedView } from '#domain/views/delivery.ts';
import { useRepair } from '../api/delivery.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { momentInWords } from '../words/dates.ts';
import { Tries } from './Tries.tsx';

type View = Pick<DeliveryView, 'now' | 'timeZone'>;

/** A message that reached somebody in no way. */
export function NotReachedCard({ message, view }: { message: NotReachedView; view: View }) {
  const { id, to, what, since, why, tries } = message;
  return (
    <TryAgainCard title={to.name} repair={{ path: 'not-reached', id }} done={`Trying to reach ${to.name} again.`}>
      <Quiet>
        {what} · since {momentInWords(since, view.timeZone, view.now)}
      </Quiet>
      <Text>{why}</Text>
      <Tries tries={tries} {...view} />
    </TryAgainCard>
  );
}

/** Work that was given up after several tries. */
export function GivenUpCard({ work, view }: { work: GivenUpView; view: View }) {
  return (
    <TryAgainCard title={work.what} repair={{ path: 'given-up', id: work.id }} done="It is being done again.">
      <Quiet>Given up {momentInWords(work.at, view.timeZone, view.now)}, after five tries</Quiet>
    </TryAgainCard>
  );
}

function TryAgainCard({
  title,
  repair,
  done,
  children,
}: {
  title: string;
  repair: { path: 'not-reached' | 'given-up'; id: string };
  done: string;
  children: ReactNode;
}) {
  const again = useRepair();
  const announce = useAnnounce();
  return (
    <Panel>
      <Text weight="semibold">{title}</Text>
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
