import type { PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** Where the policy contradicts itself or is silent, as long as the school has not decided. */
export function LeftOpen({ policy: { leftOpen } }: { policy: PolicyView }) {
  const { t } = useWords();
  const shared = usePolicyStyles();
  if (leftOpen.length === 0) return null;
  return (
    <Section title={t('Not decided yet')}>
      <Stack gap="M">
        <Quiet>{t('Here the policy’s text contradicts itself or is silent, and the school has not decided.')}</Quiet>
        <ul className={shared.list}>
          {leftOpen.map(({ rule, title, text, clause }) => (
            <li key={`${rule} ${title}`} className={shared.item}>
              <p className={shared.text}>
                <SchoolsWords>{`${title}. ${text}`}</SchoolsWords>
              </p>
              <span className={shared.clause}>
                <Clause clause={clause} />
              </span>
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}
