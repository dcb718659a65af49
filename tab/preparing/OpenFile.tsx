import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { fetchFile, Problem } from '../api/client.ts';
import { useWords } from '../language/useWords.ts';
import { Trouble } from '../look/Trouble.tsx';

type Props = { reviewId: string; documentId: string; title: string; name: string };

/**
 * Saves an attached file to the person's own device. The file is fetched with the person's sign-in; it has no public
 * address.
 */
export function OpenFile({ reviewId, documentId, title, name }: Props) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const address = URL.createObjectURL(
        await fetchFile('GET /api/reviews/{id}/documents/{documentId}', { id: reviewId, documentId }),
      );
      const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
      anchor.click();
      URL.revokeObjectURL(address);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        disabledFocusable={busy}
        onClick={() => void save()}
        aria-label={t('Save to your device: {title}', { title })}
      >
        {title}
      </Button>
      <Trouble problem={problem} />
    </>
  );
}
