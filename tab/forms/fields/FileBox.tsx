import { Field, makeStyles } from '@fluentui/react-components';
import { use } from 'react';
import type { Translate } from '#domain/language/translate.ts';
import { missingAt, useFaultOf } from '../fault.ts';
import { FormContext } from '../formState.ts';

const useStyles = makeStyles({ file: { width: '100%' } });

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
  const styles = useStyles();
  const { problem } = use(FormContext);
  const value = file ? `${file.name} ${file.size} ${file.lastModified}` : '';
  return (
    <Field label={label} required hint={hint} {...useFaultOf({ problem, field: 'file', value })}>
      {(field) => (
        <input
          {...field}
          className={styles.file}
          type="file"
          accept={accept}
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}
