import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FileHosts } from '#contract/answers.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { call, Problem } from '../api/client.ts';
import { GiveConsent } from '../look/GiveConsent.tsx';
import { Row } from '../look/Row.tsx';
import { Text } from '../look/Text.tsx';
import { openFilePicker, type PickedFile } from './filePicker.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '1080px' },
  // Microsoft's page needs 250 by 230 pixels at least.
  picker: { display: 'flex', flexDirection: 'column', minHeight: '230px', height: '60dvh' },
  frame: {
    flexGrow: 1,
    width: '100%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hidden: { visibility: 'hidden' },
  trouble: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = { hosts: FileHosts; onPick: (file: PickedFile) => void; onClose: () => void };

/** Microsoft's File Picker, in a dialog of ours. */
export default function FilePickerDialog(props: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const [tries, setTries] = useState(0);
  return (
    <Dialog open onOpenChange={props.onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button appearance="subtle" aria-label={t('Close')} icon={<DismissRegular />} />
              </DialogTrigger>
            }
          >
            {t('Choose from OneDrive or SharePoint')}
          </DialogTitle>
          <DialogContent>
            <Picker key={tries} {...props} onRetry={() => setTries(tries + 1)} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Picker({ hosts, onPick, onClose, onRetry }: Props & { onRetry: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<Problem | 'silent'>();
  const open = useEffectEvent((at: HTMLIFrameElement) =>
    openFilePicker({
      frame: at,
      hosts,
      theme: isDark() ? 'dark' : 'default',
      tokenFor: async (resource) => (await call('GET /api/files/token', { query: { resource } })).token,
      onOpen: () => setOpen(true),
      onPick,
      onClose,
      onTrouble: (error) => setTrouble(error instanceof Problem ? error : 'silent'),
    }),
  );
  useEffect(() => (frame.current ? open(frame.current) : undefined), []);

  if (trouble !== undefined) {
    const problem = trouble === 'silent' ? null : trouble;
    return (
      <div role="alert" className={styles.trouble}>
        <Text>{problem ? <SchoolsWords>{problem.message}</SchoolsWords> : t(SILENT)}</Text>
        <Row>
          <GiveConsent problem={problem} onAnswer={onRetry} />
          {problem?.code !== 'consentNeeded' && <Button onClick={onRetry}>{t('Try again')}</Button>}
        </Row>
      </div>
    );
  }
  return (
    <div className={styles.picker}>
      {!isOpen && <Spinner label={t('Opening your files …')} />}
      <iframe
        ref={frame}
        name="file-picker"
        title={t('Files in OneDrive and SharePoint')}
        className={mergeClasses(styles.frame, !isOpen && styles.hidden)}
      />
    </div>
  );
}

const SILENT = 'Microsoft’s page of files does not answer. Try again, or type or paste the address of the document.';

/** The picker has two looks; with high contrast, the dark one is nearer. */
const isDark = () =>
  ['dark', 'contrast'].includes(document.querySelector<HTMLElement>('.fairview')?.dataset['theme'] ?? '');
