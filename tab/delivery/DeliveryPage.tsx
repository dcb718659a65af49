import type { DeliveryView } from '#domain/views/delivery.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useDelivery } from '../api/delivery.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { DueIndex } from './DueIndex.tsx';
import { MessagesTo } from './MessagesTo.tsx';
import { NewestShape } from './NewestShape.tsx';
import { GivenUpCard, NotReachedCard } from './TryAgainCard.tsx';

/**
 * For the administrator, without any content: people the app could not reach, work it could not do, and what somebody
 * was sent.
 */
export default function DeliveryPage() {
  return (
    <Loaded query={useDelivery()}>
      {(data, trouble) => (
        <Page title="Messages and reminders">
          <Quiet>
            Messages go by chat; where that cannot be, to the activity feed, and then by mail. This page shows what kind
            of message it was, and nothing of what it said.
          </Quiet>
          {trouble}
          <NotReached view={data} />
          <GivenUp view={data} />
          <DueIndex view={data} />
          <NewestShape view={data} />
          <MessagesTo view={data} />
        </Page>
      )}
    </Loaded>
  );
}

function NotReached({ view }: { view: DeliveryView }) {
  const { notReached, heldUntil, now, timeZone } = view;
  return (
    <Section title="Not reached">
      {heldUntil !== null && (
        <Panel kind="quiet">
          <Quiet>
            Teams asked for a pause: messages go on at {momentInWords({ moment: heldUntil, timeZone, now })}.
          </Quiet>
        </Panel>
      )}
      {notReached.map((person) => (
        <NotReachedCard key={person.to.oid} person={person} view={view} />
      ))}
      {notReached.length === 0 && (
        <Panel kind="quiet">
          <Quiet>Everybody was reached.</Quiet>
        </Panel>
      )}
    </Section>
  );
}

/** Shown only when work was given up, which should never happen. */
function GivenUp({ view }: { view: DeliveryView }) {
  if (view.givenUp.length === 0) return null;
  return (
    <Section title="Given up">
      {view.givenUp.map((work) => (
        <GivenUpCard key={work.id} work={work} view={view} />
      ))}
    </Section>
  );
}
