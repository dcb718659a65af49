import { useParams } from 'wouter';
import { useFormEditor, useMe } from '../api/forms.ts';
import { usePolicy } from '../api/policies.ts';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { FormEditor } from './FormEditor.tsx';
import { SetByPolicy } from './SetByPolicy.tsx';

/** A form that the policy leaves to the school, for those who may edit it (KM-25; KM appendices 1 and 2). */
export default function FormEditorPage() {
  const params = useParams<{ id: string; form: string }>();
  const editor = useFormEditor(params.id, params.form);
  const policy = usePolicy(params.id);
  const me = useMe();
  const asked = [editor, policy, me];
  const again = () => asked.forEach(({ isError, refetch }) => isError && void refetch());
  if (asked.some(({ isPending }) => isPending)) return <Loading />;
  if (!editor.data || !policy.data || !me.data)
    return <NoAccess problem={editor.error ?? policy.error ?? me.error} onRetry={again} />;
  const view = editor.data;
  if (!view.original.schoolsOwn) return <SetByPolicy view={view} />;
  const { timeZone, now } = policy.data;
  return (
    <FormEditor key={`${view.policy.id} ${view.id}`} view={view} oid={me.data.oid} timeZone={timeZone} now={now} />
  );
}
