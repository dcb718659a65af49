import { Link } from 'wouter';
import type { PolicyView } from '#domain/views/policy.ts';
import { Clause } from '../look/Clause.tsx';
import { Section } from '../look/Section.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** The policy's forms; those who may adopt it can adapt them to the school. */
export function PolicyForms({ policy }: { policy: PolicyView }) {
  const styles = usePolicyStyles();
  if (policy.forms.length === 0) return null;
  const canEdit = policy.canAdopt && policy.adopted?.inForce;
  return (
    <Section title="Forms">
      <ul className={styles.list}>
        {policy.forms.map((form) => (
          <li key={form.id} className={styles.item}>
            {canEdit ? (
              <Link href={`/policies/${policy.id}/forms/${form.id}`} className={styles.link}>
                {form.title}
              </Link>
            ) : (
              <strong>{form.title}</strong>
            )}{' '}
            <span className={styles.clause}>
              <Clause rule={form.rule} clause={form.clause} />
            </span>
            <div className={styles.quiet}>{origin(form)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function origin({ version, schoolsOwn }: PolicyView['forms'][number]): string {
  if (version !== null) return `The school’s own, version ${version}`;
  return schoolsOwn
    ? 'The policy leaves this form to the school; Fairview’s is used until there is one'
    : 'As the policy has it';
}
