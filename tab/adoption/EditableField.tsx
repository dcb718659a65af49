import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Setting, Values } from '#domain/policies/settings.ts';
import { Amount } from './Amount.tsx';
import type { Editable } from './editable.ts';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import { amountInWords, valueInWords } from '#domain/policies/valueInWords.ts';

/** Longer wordings get a field of several lines. Characters. */
const LINE = 60;

const useStyles = makeStyles({
  row: { paddingLeft: tokens.spacingHorizontalM, borderLeft: '3px solid transparent' },
  edited: { borderLeftColor: tokens.colorBrandStroke1 },
  line: { maxWidth: '360px' },
  label: { margin: 0 },
  above: { margin: 0, color: tokens.colorNeutralForeground2 },
  reset: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  was: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

type Props = {
  editable: Editable;
  edit: string | undefined;
  settings: readonly Setting[];
  values: Values;
  messages: FieldMessages;
  onEdit: (text: string | undefined) => void;
};

/**
 * One number or wording of the policy: what it is now, what it was, and a way back. A value that a setting fills in is
 * only shown.
 */
export function EditableField({ editable, edit, settings, values, messages, onEdit }: Props) {
  const styles = useStyles();
  const setting = settings.find(({ id }) => id === editable.setAbove);
  if (editable.setAbove !== null) {
    const value = setting ? valueInWords(setting, values[setting.id] ?? setting.default) : '';
    return (
      <div className={styles.row}>
        <p className={styles.label}>{editable.label}</p>
        <p className={styles.above}>Set above: {value}</p>
      </div>
    );
  }
  const text = edit ?? editable.value;
  const isEdited = text !== editable.value;
  return (
    <div id={fieldPlace(editable.key)} className={`${styles.row} ${isEdited ? styles.edited : ''}`}>
      <Field
        label={editable.label}
        hint={editable.rule && `Policy, ${editable.clause}`}
        {...messageAt(messages, editable.key)}
      >
        {() => <Control editable={editable} text={text} onEdit={onEdit} />}
      </Field>
      {isEdited && (
        <div className={styles.reset}>
          <span className={styles.was}>Changed; it was: {amountInWords(editable.value, editable.unit)}</span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Reset: ${editable.label}`}
            onClick={() => onEdit(undefined)}
          >
            Reset
          </Button>
        </div>
      )}
    </div>
  );
}

function Control({ editable, text, onEdit }: { editable: Editable; text: string; onEdit: (text: string) => void }) {
  const styles = useStyles();
  if (editable.kind === 'number') return <Amount value={text} unit={editable.unit} onChange={onEdit} />;
  if (editable.value.length > LINE)
    return <Textarea value={text} resize="vertical" onChange={(_, data) => onEdit(data.value)} />;
  return <Input className={styles.line} value={text} onChange={(_, data) => onEdit(data.value)} />;
}
