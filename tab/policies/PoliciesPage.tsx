import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { PoliciesView, PolicySummary } from '#domain/views/policy.ts';
import { useWords } from '../language/useWords.ts';
import { usePolicies } from '../api/policies.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { PolicyCard } from './PolicyCard.tsx';
import { asRead } from '#domain/inOrder.ts';

/** The school's policies: in force, to come and, for those who may adopt one, those that come with the app. */
export default function PoliciesPage() {
  const { t } = useWords();
  const [, go] = useLocation();
  return (
    <Loaded query={usePolicies()}>
      {(view, trouble) => {
        const { inForce, coming, notAdopted } = sorted(view.policies);
        return (
          <Page title={t('Policies')}>
            <Quiet>
              {t(
                'What the school has adopted, whole and in plain English. Every reminder and deadline in Fairview comes from here.',
              )}
            </Quiet>
            {trouble}
            <Section
              title={t('In force')}
              action={
                inForce.length > 0 && (
                  <Button onClick={() => go('/policies/calculator')}>{t('Work out a deadline')}</Button>
                )
              }
            >
              <Cards policies={inForce} view={view} />
              {inForce.length === 0 && (
                <Empty>
                  {t(
                    view.canAdopt
                      ? 'No policy is in force yet. Choose one below and adopt it.'
                      : 'The school has no policy in force yet. You get a message once there is one for you.',
                  )}
                </Empty>
              )}
            </Section>
            {coming.length > 0 && (
              <Section title={t('To come')}>
                <Cards policies={coming} view={view} />
              </Section>
            )}
            {view.canAdopt && notAdopted.length > 0 && (
              <Section title={t('Not adopted')}>
                <Quiet>
                  {t('These come with Fairview. Nobody’s review follows them unless the school adopts them.')}
                </Quiet>
                <Stack above="L">
                  <Cards policies={notAdopted} view={view} />
                </Stack>
              </Section>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function Cards({ policies, view }: { policies: readonly PolicySummary[]; view: PoliciesView }) {
  return policies.map((policy) => (
    <PolicyCard key={policy.id} policy={policy} canAdopt={view.canAdopt} today={view.today} />
  ));
}

/** The reader's own first, then by title. */
function sorted(policies: readonly PolicySummary[]) {
  const inOrder = policies.toSorted((a, b) => Number(b.yours) - Number(a.yours) || asRead(a.title, b.title));
  return {
    inForce: inOrder.filter((policy) => policy.inForce !== null),
    coming: inOrder.filter((policy) => policy.inForce === null && policy.comes !== null),
    notAdopted: inOrder.filter((policy) => policy.inForce === null && policy.comes === null),
  };
}
