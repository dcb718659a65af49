import { Button, Field, Popover, PopoverSurface, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { useAnnounce } from '../look/announce.tsx';
import type { Answered } from './answered.ts';
import { deadlinesAsText } from './deadlinesAsText.ts';

/** Copies question and answer as text. Where the browser does not let the tab copy, the text is shown for copying. */
export function CopyDeadlines({ about }: { about: Answered }) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const [shown, setShown] = useState<string | null>(null);
  const copy = () => {
    const text = deadlinesAsText(about, words);
    navigator.clipboard.writeText(text).then(
      () => announce(t('Copied as text.')),
      () => setShown(text),
    );
  };
  return (
    <>
      <Button onClick={copy}>{t('Copy as text')}</Button>
      <Popover open={shown !== null} onOpenChange={(_, data) => !data.open && setShown(null)} trapFocus>
        <PopoverSurface>
          <Field label={t('Copy this text')}>
            <Textarea readOnly rows={10} value={shown ?? ''} onFocus={(event) => event.target.select()} />
          </Field>
        </PopoverSurface>
      </Popover>
    </>
  );
}
