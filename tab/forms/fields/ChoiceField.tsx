import { Button, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { schoolsLanguage, useWords } from '../../language/useWords.ts';
import type { FieldProps } from './fieldProps.ts';

/** More answers than this become a list that opens. */
const SEEN_AT_ONCE = 5;

/**
 * One of several answers: a few are all visible, more become a list that opens. An optional answer can be taken back.
 */
export function ChoiceField({ field, isOurs = false, value, onChange }: FieldProps) {
  const words = useWords();
  const { t } = words;
  const lang = isOurs || field.kind === 'yesNo' ? undefined : schoolsLanguage(words);
  const answers =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', label: t('Yes') },
          { value: 'no', label: t('No') },
        ]
      : (field.choices ?? []).map((choice) => ({ value: choice, label: choice }));
  if (answers.length > SEEN_AT_ONCE)
    return (
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('Choose …')}</option>
        {answers.map((answer) => (
          <option key={answer.value} value={answer.value} lang={lang}>
            {answer.label}
          </option>
        ))}
      </Select>
    );
  return (
    <div>
      <RadioGroup
        layout={field.kind === 'yesNo' ? 'horizontal' : 'vertical'}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        {answers.map((answer) => (
          <Radio key={answer.value} value={answer.value} label={{ lang, children: answer.label }} />
        ))}
      </RadioGroup>
      {!field.required && value !== '' && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => onChange('')}
          aria-label={t('Clear: {question}', { question: field.label })}
        >
          {t('Clear')}
        </Button>
      )}
    </div>
  );
}
