import { Field, mergeClasses, Select } from '@fluentui/react-components';
import { Redirect, useLocation, useParams, useSearch } from 'wouter';
import type { PoliciesView } from '#domain/views/policy.ts';
import { useWords } from '../language/useWords.ts';
import { useCalculator, usePolicies } from '../api/policies.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Calculator } from './Calculator.tsx';
import { DateSkeleton } from './DateSkeleton.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** What a policy makes due when something happens, for anybody who wants to know. The address holds the question. */
export default function CalculatorPage() {
  const { t } = useWords();
  const { id } = useParams<{ id?: string }>();
  const search = useSearch();
  return (
    <Loaded query={usePolicies()}>
      {(view) => {
        const first = firstPolicy(view);
        if (!id && first) return <Redirect to={placeOf(first.id, search)} replace />;
        return (
          <Page
            title={t('Work out a deadline')}
            back={{ href: id ? `/policies/${id}` : '/policies', name: t(id ? 'The policy' : 'Policies') }}
          >
            <Quiet>
              {t('Choose what happens and when; Fairview says what the policy makes due, by when and why.')}
            </Quiet>
            {id ? <OfPolicy id={id} view={view} /> : <NoPolicy />}
          </Page>
        );
      }}
    </Loaded>
  );
}

function OfPolicy({ id, view }: { id: string; view: PoliciesView }) {
  const { t } = useWords();
  const styles = usePolicyStyles();
  const [, go] = useLocation();
  const search = useSearch();
  const { data: calculator, error, refetch, isPending } = useCalculator(id);
  const chosen = view.policies.find((policy) => policy.id === id);
  const isAdopted = chosen !== undefined && (chosen.inForce !== null || chosen.comes !== null);
  const hint = chosen && !isAdopted ? { hint: t('Not adopted: worked out with its defaults.') } : {};
  const offered = view.policies.filter((policy) => isOffered(policy, view) || policy.id === id);
  return (
    <Stack above="XXL">
      <Field label={t('Policy')} className={mergeClasses(styles.field, styles.narrow)} {...hint}>
        <Select value={id} onChange={(_, data) => go(placeOf(data.value, search), { replace: true })}>
          {offered.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policy.inForce
                ? policy.title
                : t(policy.comes ? '{policy} (to come)' : '{policy} (not adopted)', { policy: policy.title })}
            </option>
          ))}
        </Select>
      </Field>
      <Trouble problem={error} onRetry={() => void refetch()} />
      {isPending && <DateSkeleton />}
      {calculator && <Calculator key={id} calculator={calculator} today={view.today} />}
    </Stack>
  );
}

function NoPolicy() {
  const { t } = useWords();
  return (
    <Stack above="XXL">
      <Empty>{t('There is no policy yet whose deadlines could be worked out.')}</Empty>
    </Stack>
  );
}

/** The reader's own policy, else one in force, else any. */
function firstPolicy({ policies }: PoliciesView) {
  return policies.find(({ yours }) => yours) ?? policies.find(({ inForce }) => inForce !== null) ?? policies[0];
}

/** Policies that are not adopted are only useful to those who choose among them. */
function isOffered({ inForce, comes }: PoliciesView['policies'][number], { canAdopt }: PoliciesView): boolean {
  return canAdopt || inForce !== null || comes !== null;
}

function placeOf(id: string, search: string): string {
  return `/policies/${id}/calculator${search ? `?${search}` : ''}`;
}
