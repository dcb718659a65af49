import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../language/useWords.ts';

const useStyles = makeStyles({
  // On a phone it scrolls; nothing in it gives way.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
});

type Props = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** What is asked: "Open 43 reviews?" */
  title: string;
  /** What the answer leads to, in numbers. */
  children: ReactNode;
  /** The button that does it: the verb of the title. Left out while it cannot be done. */
  action?: string | undefined;
  onAction: () => void;
};

/** Asks once before something that reaches many people. The focus begins at what leaves everything as it is. */
export function AskDialog({ trigger, title, children, action, onAction }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('Not now')}</Button>
            </DialogTrigger>
            {action !== undefined && (
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={onAction}>
                  {action}
                </Button>
              </DialogTrigger>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
