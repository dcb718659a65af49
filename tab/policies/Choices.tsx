import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { usePolicyStyles } from './policyStyles.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalM} 0 0` },
  // Print always shows them.
  folded: { display: 'none', '@media print': { display: 'block' } },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-wrap' },
});

/** What the school chose and filled in, where the policy's text leaves it to the school; folded at first. */
export function Choices({ policy }: { policy: PolicyView }) {
  const { t } = useWords();
  const styles = useStyles();
  const shared = usePolicyStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (policy.choices.length === 0) return null;
  return (
    <Section
      title={t(policy.adopted ? 'What the school chose' : 'What a school chooses')}
      action={
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'Hide the choices' : 'Show the choices')}
        </Button>
      }
    >
      <Quiet>
        {t('The policy leaves {count} choices to the school; the rules below say what follows from them.', {
          count: policy.choices.length,
        })}
      </Quiet>
      <dl id={id} className={mergeClasses(shared.list, styles.list, !open && styles.folded)}>
        {policy.choices.map((choice) => (
          <div key={choice.id} className={mergeClasses(shared.item, styles.item)}>
            <dt className={styles.label}>
              <SchoolsWords>{choice.label}</SchoolsWords>{' '}
              <span className={shared.clause}>
                <Clause clause={choice.clause} />
              </span>
            </dt>
            <dd className={styles.value}>
              <SchoolsWords>{choice.value}</SchoolsWords>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
