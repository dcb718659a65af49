import { useParams, useSearchParams } from 'wouter';
import { usePolicy } from '../api/policies.ts';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Choices } from './Choices.tsx';
import { PolicyForms } from './PolicyForms.tsx';
import { PolicyHead } from './PolicyHead.tsx';
import './print.css';
import { Readings } from './Readings.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { Rules } from './Rules.tsx';

/** A policy to be read: whole, in plain English, with the reader's own dates beside the rules (KM-01, KM-59). */
export default function PolicyPage() {
  const { id } = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const { data: policy, error, refetch, isPending, isPlaceholderData } = usePolicy(id, search.get('version'));
  if (isPending) return <Loading />;
  if (!policy) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  const show = (version: string | null) => setSearch(version === null ? {} : { version });
  return (
    <div className="fairview-printed">
      <Page title={policy.title} back={{ href: '/policies', name: 'Policies' }}>
        <Quiet>{policy.source}</Quiet>
        <Trouble problem={error} onRetry={() => void refetch()} />
        <PolicyHead policy={policy} onVersion={show} isComing={isPlaceholderData} />
        {policy.reading?.asked && <ReadingPanel policy={policy} reading={policy.reading} />}
        <Choices policy={policy} />
        <Rules key={`${policy.id} ${policy.adopted?.version}`} policy={policy} />
        <PolicyForms policy={policy} />
        {policy.reading && !policy.reading.asked && <ReadingPanel policy={policy} reading={policy.reading} />}
        {policy.canAdopt && policy.adopted && <Readings policy={policy} />}
      </Page>
    </div>
  );
}
