import { Link } from 'wouter';
import type { PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { Translate } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Section } from '../look/Section.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** The policy's forms; those who may adopt it can adapt them to the school. */
export function PolicyForms({ policy }: { policy: PolicyView }) {
  const { t } = useWords();
  const styles = usePolicyStyles();
  if (policy.forms.length === 0) return null;
  const canEdit = policy.canAdopt && policy.adopted?.inForce;
  return (
    <Section title={t('Forms')}>
      <ul className={styles.list}>
        {policy.forms.map((form) => (
          <li key={form.id} className={styles.item}>
            {canEdit ? (
              <Link href={`/policies/${policy.id}/forms/${form.id}`} className={styles.link}>
                <SchoolsWords>{form.title}</SchoolsWords>
              </Link>
            ) : (
              <strong>
                <SchoolsWords>{form.title}</SchoolsWords>
              </strong>
            )}{' '}
            <span className={styles.clause}>
              <Clause clause={form.clause} />
            </span>
            <div className={styles.quiet}>{origin(form, t)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function origin({ version, schoolsOwn }: PolicyView['forms'][number], t: Translate): string {
  if (version !== null) return t('The school’s own, version {version}', { version });
  return t(
    schoolsOwn
      ? 'The policy leaves this form to the school; Fairview’s is used until there is one'
      : 'As the policy has it',
  );
}
