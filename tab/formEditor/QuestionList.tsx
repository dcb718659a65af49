import { Button } from '@fluentui/react-components';
import { Fragment, useEffect, useState } from 'react';
import type { Form, FormField } from '#domain/forms/form.ts';
import { useAnnounce } from '../look/announce.tsx';
import { useEditorStyles } from './editorStyles.ts';
import {
  clauseOf,
  withoutQuestion,
  withQuestion,
  withQuestionBack,
  withQuestionChanged,
  withQuestionMoved,
} from './formChanges.ts';
import type { FormProblem } from './formProblems.ts';
import { QuestionItem } from './QuestionItem.tsx';
import { Removed } from './Removed.tsx';

type Props = {
  form: Form;
  /** The policy's own form, whose clause new questions carry. */
  original: Form;
  /** What was wrong when it was last sent, and which of that must still be mended. */
  failed: readonly FormProblem[];
  problems: readonly FormProblem[];
  /** Moves the focus to an element by its selector, once it is drawn. */
  focus: (selector: string) => void;
  onChange: (form: Form) => void;
};

/**
 * The questions in their order. They can be opened, reworded, moved, added and removed; those removed last can be put
 * back.
 */
export function QuestionList({ form, original, failed, problems, focus, onChange }: Props) {
  const styles = useEditorStyles();
  const announce = useAnnounce();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<readonly { field: FormField; at: number }[]>([]);
  const last = removed.at(-1);

  useEffect(() => {
    if (failed.length === 0) return;
    setOpen((before) => new Set([...before, ...failed.flatMap(({ question }) => question ?? [])]));
    focus('[aria-invalid="true"]');
  }, [failed, focus]);

  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  const add = (at: number) => {
    const next = withQuestion({ form, at, clause: clauseOf(original) });
    onChange(next.form);
    setOpen((before) => new Set([...before, next.id]));
    focus(`[data-place="text.${next.id}"]`);
  };
  const move = (field: FormField, by: -1 | 1) => {
    const next = withQuestionMoved({ form, id: field.id, by });
    if (next === form) return;
    onChange(next);
    focus(`[data-place="${by < 0 ? 'up' : 'down'}.${field.id}"]`);
    announce(`Now question ${next.fields.indexOf(field) + 1} of ${next.fields.length}.`);
  };
  const remove = (field: FormField) => {
    setRemoved([...removed, { field, at: form.fields.indexOf(field) }]);
    onChange(withoutQuestion(form, field.id));
    focus('[data-place="undo"]');
  };
  const putBack = ({ field, at }: { field: FormField; at: number }) => {
    setRemoved(removed.slice(0, -1));
    onChange(withQuestionBack({ form, field, at }));
    focus(`[data-place="toggle.${field.id}"]`);
  };
  const offer = last && !form.fields.some(({ id }) => id === last.field.id) && (
    <Removed field={last.field} onPutBack={() => putBack(last)} />
  );

  return (
    <>
      <ol className={styles.list}>
        {form.fields.map((field, at) => (
          <Fragment key={field.id}>
            {last?.at === at && offer}
            <QuestionItem
              form={form}
              field={field}
              isOpen={open.has(field.id)}
              problems={problems}
              onOpen={() => toggle(field.id)}
              onChange={(changed) => onChange(withQuestionChanged(form, changed))}
              onMove={(by) => move(field, by)}
              onAddBelow={() => add(at + 1)}
              onRemove={() => remove(field)}
            />
          </Fragment>
        ))}
        {last && last.at >= form.fields.length && offer}
      </ol>
      <div>
        <Button onClick={() => add(form.fields.length)}>Add a question</Button>
      </div>
    </>
  );
}
