import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { TextLink } from '../look/TextLink.tsx';

/** Tells the administrator whether everybody is reached, and links to what is not. */
export function DeliveryState({ home: { delivery } }: { home: HomeView }) {
  const { t } = useWords();
  if (!delivery) return null;
  const { notReached, givenUp } = delivery;
  const isWell = notReached + givenUp === 0;
  const wrong = [
    notReached > 0 && t('{count} messages reached nobody.', { count: notReached }),
    givenUp > 0 && t('{count} pieces of work were given up.', { count: givenUp }),
  ];
  return (
    <Section title={t('How Fairview is doing')} tour="delivery">
      <Panel kind={isWell ? 'quiet' : 'first'}>
        <Text>
          {isWell ? t('Every message has reached somebody.') : wrong.filter(Boolean).join(' ')}{' '}
          <TextLink href="/delivery">{t('Messages and reminders')}</TextLink>
          {' · '}
          <TextLink href="/preflight">{t('Check the installation')}</TextLink>
          {' · '}
          <TextLink href="/school">{t('The school and its register')}</TextLink>
        </Text>
      </Panel>
    </Section>
  );
}
