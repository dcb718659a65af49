import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';

/** Tells those who launch cycles that reviews have ended and none follows yet. */
export function EndedCycles({ home: { mayLaunch, ended } }: { home: HomeView }) {
  const [, go] = useLocation();
  const { t } = useWords();
  if (!mayLaunch || ended === 0) return null;
  return (
    <Stack above="XXL">
      <Panel kind="quiet">
        <Text>{t('The cycle of {count} reviews has ended and the next is not open yet.', { count: ended })}</Text>
        <div>
          <Button onClick={() => go('/launch')}>{t('Launch the next cycle')}</Button>
        </div>
      </Panel>
    </Stack>
  );
}
