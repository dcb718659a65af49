import { useId, useState } from 'react';
import type { Form } from '#domain/forms/form.ts';
import { FormContext } from '../forms/formState.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { useEditorStyles } from './editorStyles.ts';
import { forPreview } from './formChanges.ts';

/** A form as people fill it in, to try out; nothing typed here is kept. */
export function Preview({ title, form }: { title: string; form: Form }) {
  const styles = useEditorStyles();
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>({});
  const shown = forPreview(form);
  const asked = Object.fromEntries(shown.fields.map((field) => [field.id, values[field.id] ?? '']));
  return (
    <section aria-labelledby={id} className={styles.column}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <Quiet>As people fill it in. You can try it; nothing that you type here is kept.</Quiet>
      <Panel>
        <h3 className={styles.smallHeading}>{form.title}</h3>
        {form.intro && <Quiet>{form.intro}</Quiet>}
        {shown.fields.length === 0 && <Quiet>There is no question yet.</Quiet>}
        <FormContext
          value={{
            values: asked,
            change: (field, text) => setValues((before) => ({ ...before, [field]: text })),
            problem: null,
            isPending: false,
          }}
        >
          <FormFields form={shown} />
        </FormContext>
      </Panel>
    </section>
  );
}
