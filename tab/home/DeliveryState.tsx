import type { HomeView } from '#domain/views/home.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';

/** Tells the administrator whether everybody is reached, and links to what is not. */
export function DeliveryState({ home: { delivery } }: { home: HomeView }) {
  if (!delivery) return null;
  const { notReached, givenUp } = delivery;
  const isWell = notReached + givenUp === 0;
  const wrong = [
    notReached > 0 && `${plural(notReached, 'message')} reached nobody.`,
    givenUp > 0 && `${plural(givenUp, 'piece')} of work ${givenUp === 1 ? 'was' : 'were'} given up.`,
  ];
  return (
    <Section title="How Fairview is doing">
      <Panel kind={isWell ? 'quiet' : 'first'}>
        <p style={{ margin: 0 }}>
          {isWell ? 'Every message has reached somebody.' : wrong.filter(Boolean).join(' ')}{' '}
          <TextLink href="/delivery">Messages and reminders</TextLink>
          {' · '}
          <TextLink href="/preflight">Check the installation</TextLink>
          {' · '}
          <TextLink href="/school">The school and its register</TextLink>
        </p>
      </Panel>
    </Section>
  );
}
