import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PolicyView } from '#domain/views/policy.ts';
import { plural } from '#domain/calendar/inWords.ts';
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
  const styles = useStyles();
  const shared = usePolicyStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (policy.choices.length === 0) return null;
  return (
    <Section
      title={policy.adopted ? 'What the school chose' : 'What a school chooses'}
      action={
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? 'Hide the choices' : 'Show the choices'}
        </Button>
      }
    >
      <Quiet>
        The policy leaves {plural(policy.choices.length, 'choice')} to the school; the rules below say what follows from
        them.
      </Quiet>
      <dl id={id} className={mergeClasses(shared.list, styles.list, !open && styles.folded)}>
        {policy.choices.map((choice) => (
          <div key={choice.id} className={mergeClasses(shared.item, styles.item)}>
            <dt className={styles.label}>
              {choice.label}{' '}
              <span className={shared.clause}>
                <Clause rule={choice.rule} clause={choice.clause} />
              </span>
            </dt>
            <dd className={styles.value}>{choice.value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
