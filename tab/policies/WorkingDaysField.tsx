import { Field, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Problem } from '../api/client.ts';
import { hasWorkingDay } from '../api/policies.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { DAYS, withDay } from './workingPattern.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  day: { minWidth: '52px', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
});

type Props = { pattern: string; problem: Problem | null; onChange: (pattern: string) => void };

/** The days on which somebody works, Monday to Friday, as five toggles. */
export function WorkingDaysField({ pattern, problem, onChange }: Props) {
  const styles = useStyles();
  const message = hasWorkingDay(pattern)
    ? fieldMessage(problem, 'pattern')
    : ({ validationState: 'error', validationMessage: 'Choose at least one working day.' } as const);
  return (
    <Field label="Working days" {...message}>
      <div role="group" aria-label="Working days" className={styles.days}>
        {DAYS.map(({ name, letter }, index) => {
          const works = pattern[index] === letter;
          return (
            <ToggleButton
              key={name}
              className={styles.day}
              appearance={works ? 'primary' : 'outline'}
              checked={works}
              title={name}
              onClick={() => onChange(withDay({ pattern, day: index, works: !works }))}
            >
              {name.slice(0, 3)}
            </ToggleButton>
          );
        })}
      </div>
    </Field>
  );
}
