import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../api/client.ts';
import { useWords } from '../language/useWords.ts';
import { askForConsent } from '../host/teams.ts';

/** Where consent is missing, the button to Microsoft's page on which it is given. */
export function GiveConsent({ problem, onAnswer }: { problem: Problem | null; onAnswer: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const url = problem?.more['consentUrl'];
  if (typeof url !== 'string') return null;
  return (
    <Button
      appearance="primary"
      disabledFocusable={asking}
      onClick={() => {
        setAsking(true);
        askForConsent(url)
          .then(onAnswer, onAnswer)
          .finally(() => setAsking(false));
      }}
    >
      {t('Give consent')}
    </Button>
  );
}
