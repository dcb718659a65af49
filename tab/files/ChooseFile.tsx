import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { useMe } from '../api/forms.ts';
import { useFormField } from '../forms/formState.ts';
import { useFocusBack } from '../forms/useFocusBack.ts';
import { useAnnounce } from '../look/announce.tsx';
import type { PickedFile } from './filePicker.ts';

const FilePickerDialog = lazy(() => import('./FilePickerDialog.tsx'));

type Props = {
  /** The field of the form that takes the address of what is chosen; its name goes into the field `title`. */
  address: string;
  onPick?: () => void;
};

/**
 * The button with which a form takes title and address of a document from OneDrive or SharePoint. Nothing is copied. It is
 * not there where the school has not set where its files are.
 */
export function ChooseFile({ address, onPick }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const title = useFormField('title');
  const link = useFormField(address);
  const announce = useAnnounce();
  useFocusBack(isOpen);
  const hosts = useMe().data?.fileHosts;
  if (!hosts) return null;
  const take = (file: PickedFile) => {
    setOpen(false);
    onPick?.();
    title.set(file.name.replace(/\.[^.]+$/, ''));
    link.set(file.address);
    announce(t('{name} is chosen. Its title and address are filled in.', { name: file.name }));
  };
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('Choose from OneDrive or SharePoint')}</Button>
      {isOpen && (
        <Suspense>
          <FilePickerDialog hosts={hosts} onPick={take} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
