import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ask, wordsOf } from '../server/ask.ts';

/** Microsoft's question in a window of its own: whether the app may act for this person. */
export function ConsentDialog({ oid, onEnd }: { oid: string; onEnd: (allowed: boolean) => void }) {
  const [trouble, setTrouble] = useState<string>();
  const allow = async () => {
    try {
      await ask('consents', { method: 'POST', body: { oid, given: true } });
      onEnd(true);
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Fairview asks for your permission</DialogTitle>
          <DialogContent>
            <p>It would like to see your profile, and to read and write your calendar for the meetings you arrange.</p>
            {trouble && (
              <p className="w-error" role="alert">
                {trouble}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onEnd(false)}>Not now</Button>
            <Button appearance="primary" onClick={() => void allow()}>
              Allow
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
