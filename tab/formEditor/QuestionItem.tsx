import { Button, mergeClasses } from '@fluentui/react-components';
import type { Form, FormField } from '#domain/forms/form.ts';
import { ActButton } from '../look/ActButton.tsx';
import { Row } from '../look/Row.tsx';
import { useEditorStyles } from './editorStyles.ts';
import type { FormProblem } from './formProblems.ts';
import { KINDS_IN_WORDS } from './kindInWords.ts';
import { QuestionEdit } from './QuestionEdit.tsx';

type Props = {
  form: Form;
  field: FormField;
  isOpen: boolean;
  problems: readonly FormProblem[];
  onOpen: () => void;
  onChange: (field: FormField) => void;
  onMove: (by: -1 | 1) => void;
  onAddBelow: () => void;
  onRemove: () => void;
};

/** One question in the list: what it asks and where it comes from. It opens in place and moves by buttons. */
export function QuestionItem({ form, field, isOpen, problems, onOpen, onChange, onMove, onAddBelow, onRemove }: Props) {
  const styles = useEditorStyles();
  const at = form.fields.indexOf(field);
  const text = field.label.trim() || 'New question';
  const isWrong = problems.some(({ question }) => question === field.id);
  return (
    <li className={mergeClasses(styles.item, isWrong && styles.wrong)}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          className={styles.toggle}
          aria-expanded={isOpen}
          data-place={`toggle.${field.id}`}
          onClick={onOpen}
        >
          <svg
            className={mergeClasses(styles.chevron, isOpen && styles.chevronDown)}
            width="12"
            height="12"
            viewBox="0 0 12 12"
            aria-hidden="true"
          >
            <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span className={styles.toggleText}>
            <span>
              {at + 1}. {text}
            </span>
            <span className={styles.detail}>
              {KINDS_IN_WORDS[field.kind]}
              {field.required ? ', must be answered' : ''}. Policy, {field.clause}
            </span>
          </span>
        </Button>
        <span className={styles.moves}>
          <ActButton
            isTight
            appearance="subtle"
            size="small"
            aria-label={`Up: ${text}`}
            data-place={`up.${field.id}`}
            whyNot={at === 0 ? 'It is the first question.' : undefined}
            onClick={() => onMove(-1)}
          >
            Up
          </ActButton>
          <ActButton
            isTight
            appearance="subtle"
            size="small"
            aria-label={`Down: ${text}`}
            data-place={`down.${field.id}`}
            whyNot={at === form.fields.length - 1 ? 'It is the last question.' : undefined}
            onClick={() => onMove(1)}
          >
            Down
          </ActButton>
        </span>
      </div>
      {isOpen && (
        <div className={styles.open} role="group" aria-label={`Question ${at + 1}`}>
          <QuestionEdit field={field} problems={problems} onChange={onChange} />
          <Row>
            <Button onClick={onAddBelow}>Add a question below</Button>
            <Button appearance="subtle" onClick={onRemove}>
              Remove this question
            </Button>
          </Row>
        </div>
      )}
    </li>
  );
}
