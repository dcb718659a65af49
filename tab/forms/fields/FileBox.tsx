import { Field } from '@fluentui/react-components';
import { use } from 'react';
import type { Translate } from '#domain/language/translate.ts';
import { useWords } from '../../language/useWords.ts';
import { FileInput } from '../../look/FileInput.tsx';
import { missingAt, useFaultOf } from '../fault.ts';
import { FormContext } from '../formState.ts';

/** The problem of a form that was sent without its file. */
export const noFile = (t: Translate) => missingAt('file', t('Choose a file.'));

type Props = {
  label: string;
  hint: string;
  /** The kinds of file that can be chosen. */
  accept: string;
  file: File | undefined;
  onChoose: (file: File | undefined) => void;
};

/** A file from this device; in the command it is called `file`. */
export function FileBox({ label, hint, accept, file, onChoose }: Props) {
  const { t } = useWords();
  const { problem } = use(FormContext);
  const value = file ? `${file.name} ${file.size} ${file.lastModified}` : '';
  return (
    <Field label={label} required hint={hint} {...useFaultOf({ problem, field: 'file', value })}>
      {(field) => (
        <FileInput
          {...field}
          button={t('Choose a file')}
          chosen={file?.name ?? t('No file is chosen.')}
          accept={accept}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}
