import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { CalculatorView } from '#contract/answers.ts';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { isWhole, type Question } from '../api/policies.ts';
import type { Problem } from '../api/client.ts';
import { FieldWithFault } from '../forms/fields/FieldWithFault.tsx';
import { usePolicyStyles } from './policyStyles.ts';
import { WorkingDaysField } from './WorkingDaysField.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalL,
  },
  moment: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  date: { flexGrow: 2 },
  time: { flexGrow: 1 },
  // Fluent's inputs have a fixed width, which is too wide for a phone.
  input: { minWidth: 0, width: '100%' },
});

type Props = {
  calculator: CalculatorView;
  question: Question;
  problem: Problem | null;
  onChange: (change: Partial<Question>) => void;
};

/** What happens, when, and to whom; each refusal of the server appears at its field. */
export function QuestionFields({ calculator, question, problem, onChange }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const shared = usePolicyStyles();
  const [date = '', time = ''] = question.at.split('T');
  return (
    <div className={styles.fields}>
      <FieldWithFault
        problem={problem}
        field="event"
        value={question.event}
        label={t('What happens')}
        className={shared.field}
      >
        <Select value={question.event} onChange={(_, data) => onChange({ event: data.value })}>
          {calculator.events.map((event) => (
            <option key={event.id} value={event.id}>
              {sentence(event.name)}
            </option>
          ))}
        </Select>
      </FieldWithFault>
      <div className={styles.moment}>
        <FieldWithFault
          problem={isWhole(question.at) ? problem : null}
          field="at"
          value={question.at}
          label={t('On')}
          className={styles.date}
          {...(date === '' && { hint: t('Enter the whole date.') })}
        >
          <Input
            type="date"
            className={styles.input}
            value={date}
            onChange={(_, data) => onChange({ at: `${data.value}T${time}` })}
          />
        </FieldWithFault>
        <Field label={t('At')} className={styles.time} {...(time === '' && { hint: t('Enter the time.') })}>
          <Input
            type="time"
            className={styles.input}
            value={time}
            onChange={(_, data) => onChange({ at: `${date}T${data.value}` })}
          />
        </Field>
      </div>
      <FieldWithFault
        problem={problem}
        field="staffGroup"
        value={question.staffGroup}
        label={t('Staff group')}
        className={shared.field}
      >
        <Select value={question.staffGroup} onChange={(_, data) => onChange({ staffGroup: data.value })}>
          {calculator.staffGroups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </Select>
      </FieldWithFault>
      <WorkingDaysField pattern={question.pattern} problem={problem} onChange={(pattern) => onChange({ pattern })} />
      <FieldWithFault problem={problem} field="calendar" value={question.calendar} label={t('Days that are free')}>
        <RadioGroup
          value={question.calendar}
          onChange={(_, data) => onChange({ calendar: data.value === 'school' ? 'school' : 'bank-holidays' })}
        >
          <Radio value="school" label={t('The school’s calendar, with its holidays')} />
          <Radio value="bank-holidays" label={t('Weekends and bank holidays only')} />
        </RadioGroup>
      </FieldWithFault>
    </div>
  );
}
