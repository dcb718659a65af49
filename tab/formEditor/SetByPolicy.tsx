import type { FormEditorView } from '#domain/views/policy.ts';
import { Empty } from '../look/Empty.tsx';
import { EditorHeading } from './EditorHeading.tsx';
import { useEditorStyles } from './editorStyles.ts';
import { Preview } from './Preview.tsx';

/** A form that the policy does not leave to the school; it can be viewed and not changed here. */
export function SetByPolicy({ view }: { view: FormEditorView }) {
  const styles = useEditorStyles();
  return (
    <main className={styles.page}>
      <EditorHeading view={view} />
      <Empty>
        The policy sets this form itself, so it is not changed here. A school that wants another one changes it in a
        copy of the policy.
      </Empty>
      <Preview title="The form" form={view.form} />
    </main>
  );
}
