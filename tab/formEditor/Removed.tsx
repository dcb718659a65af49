import { Button } from '@fluentui/react-components';
import type { FormField } from '#domain/forms/form.ts';
import { ENGLISH } from '#domain/language/words.ts';
import { sectionInWords } from '../look/sectionInWords.ts';
import { useEditorStyles } from './editorStyles.ts';

/** Takes the place of a removed question: which it was, its clause, and a button to put it back. */
export function Removed({ field, onPutBack }: { field: FormField; onPutBack: () => void }) {
  const styles = useEditorStyles();
  return (
    <li className={styles.removed}>
      <span>
        “{field.label.trim() || 'New question'}” is removed. It rested on {sectionInWords(field.clause, ENGLISH.t)} of
        the policy.
      </span>
      <Button size="small" data-place="undo" onClick={onPutBack}>
        Put it back
      </Button>
    </li>
  );
}
