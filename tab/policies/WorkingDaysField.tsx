import { Field, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useWords } from '../language/useWords.ts';
import type { Problem } from '../api/client.ts';
import { hasWorkingDay } from '../api/policies.ts';
import { faultSaying, useFaultOf } from '../forms/fault.ts';
import { DAYS, withDay } from './workingPattern.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  day: { minWidth: '52px', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
});

type Props = { pattern: string; problem: Problem | null; onChange: (pattern: string) => void };

/** The days on which somebody works, Monday to Friday, as five toggles. */
export function WorkingDaysField({ pattern, problem, onChange }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const refused = useFaultOf({ problem, field: 'pattern', value: pattern });
  const fault = hasWorkingDay(pattern) ? refused : faultSaying(t('Choose at least one working day.'));
  return (
    <Field label={t('Working days')} {...fault}>
      <div role="group" aria-label={t('Working days')} className={styles.days}>
        {DAYS.map(({ name, short, letter }, index) => {
          const works = pattern[index] === letter;
          return (
            <ToggleButton
              key={name}
              className={styles.day}
              appearance={works ? 'primary' : 'outline'}
              checked={works}
              title={t(name)}
              onClick={() => onChange(withDay({ pattern, day: index, works: !works }))}
            >
              {t(short)}
            </ToggleButton>
          );
        })}
      </div>
    </Field>
  );
}
