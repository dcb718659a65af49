import { Field, Input, makeStyles, Radio, RadioGroup, Switch, Textarea, tokens } from '@fluentui/react-components';
import { isBlank } from '#domain/policies/leftOpen.ts';
import type { Setting, Value } from '#domain/policies/settings.ts';
import { useId } from 'react';
import { numbersInWords } from '#domain/policies/severalNumbers.ts';
import { sentence } from '#domain/sentence.ts';
import { Amount } from './Amount.tsx';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import { GroupField } from './GroupField.tsx';
import { MonthAndDay } from './MonthAndDay.tsx';
import { valueInWords } from '#domain/policies/valueInWords.ts';

/** Longer texts get a field of several lines. Characters. */
const LINE = 60;

const useStyles = makeStyles({
  line: { maxWidth: '480px' },
  more: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  numbers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  few: { width: '160px' },
  yesNo: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

type Props = {
  setting: Setting;
  value: Value;
  messages: FieldMessages;
  onChange: (value: Value) => void;
};

/** One blank or option of a policy: its question, a suitable control, help, the default and the clause. */
export function SettingField({ setting, value, messages, onChange }: Props) {
  const message = messageAt(messages, setting.id);
  const hint = hintOf(setting);
  return (
    <div id={fieldPlace(setting.id)}>
      {setting.kind === 'monthAndDay' ? (
        <GroupField label={setting.label} hint={hint} message={message}>
          <MonthAndDay value={String(value)} onChange={onChange} />
        </GroupField>
      ) : (
        <Field label={setting.label} required={setting.kind === 'text' && !setting.optional} hint={hint} {...message}>
          {() => <Control setting={setting} value={value} onChange={onChange} />}
        </Field>
      )}
    </div>
  );
}

type ControlProps = {
  setting: Exclude<Setting, { kind: 'monthAndDay' }>;
  value: Value;
  onChange: (value: Value) => void;
};

function Control({ setting, value, onChange }: ControlProps) {
  const styles = useStyles();
  const id = useId();
  switch (setting.kind) {
    case 'choice':
      return (
        <RadioGroup value={String(value)} onChange={(_, data) => onChange(data.value)}>
          {setting.choices.map((choice) => (
            <Radio
              key={choice.value}
              value={choice.value}
              label={
                <>
                  {choice.label}
                  {choice.text && <span className={styles.more}>{choice.text}</span>}
                </>
              }
            />
          ))}
        </RadioGroup>
      );
    case 'yesNo':
      return (
        <div className={styles.yesNo}>
          <Switch checked={value === true} onChange={(_, data) => onChange(data.checked)} />
          <span aria-hidden="true">{value === true ? 'Yes' : 'No'}</span>
        </div>
      );
    case 'number':
      return (
        <Amount
          value={String(value)}
          unit={setting.unit}
          least={setting.least}
          most={setting.most}
          onChange={(text) => onChange(text === '' ? '' : Number(text))}
        />
      );
    case 'numbers':
      return (
        <div className={styles.numbers}>
          <Input
            className={styles.few}
            inputMode="numeric"
            value={String(value)}
            aria-describedby={id}
            onChange={(_, data) => onChange(data.value)}
          />
          <span id={id}>{setting.unit}</span>
        </div>
      );
    case 'text':
      return String(value).length > LINE ? (
        <Textarea value={String(value)} onChange={(_, data) => onChange(data.value)} resize="vertical" />
      ) : (
        <Input className={styles.line} value={String(value)} onChange={(_, data) => onChange(data.value)} />
      );
  }
}

function hintOf(setting: Setting): string {
  return [setting.help, rangeOf(setting), defaultOf(setting), `Policy, ${setting.clause}.`]
    .filter((part) => part)
    .join(' ');
}

function rangeOf(setting: Setting): string {
  if (setting.kind === 'numbers') return `${sentence(numbersInWords(setting))}.`;
  return setting.kind === 'number'
    ? `From ${setting.least} to ${setting.most} ${setting.unit}.`.replace(' .', '.')
    : '';
}

function defaultOf(setting: Setting): string {
  if (setting.kind === 'choice' && isBlank(setting)) return '';
  if (setting.kind !== 'text' || setting.default.trim() !== '')
    return `Default: ${valueInWords(setting, setting.default)}.`;
  return setting.optional ? 'It may be left empty.' : 'The policy leaves it blank: fill it in.';
}
