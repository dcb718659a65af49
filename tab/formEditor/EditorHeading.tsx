import { Link } from 'wouter';
import type { FormEditorView } from '#domain/views/policy.ts';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { useEditorStyles } from './editorStyles.ts';

/** The form and its policy, and the way back to the policy. */
export function EditorHeading({ view }: { view: FormEditorView }) {
  const styles = useEditorStyles();
  return (
    <>
      <Link href={`/policies/${view.policy.id}`} className={styles.back}>
        Back to the policy
      </Link>
      <PageHeading title={view.form.title} />
      <Quiet>
        {view.policy.title} ·{' '}
        {view.version === null ? 'the policy’s own form' : `the school’s own form, version ${view.version}`}
      </Quiet>
    </>
  );
}
