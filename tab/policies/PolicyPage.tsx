import { useParams, useSearchParams } from 'wouter';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { usePolicy } from '../api/policies.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Choices } from './Choices.tsx';
import { LeftOpen } from './LeftOpen.tsx';
import { PolicyForms } from './PolicyForms.tsx';
import { PolicyHead } from './PolicyHead.tsx';
import './print.css';
import { Readings } from './Readings.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { Rules } from './Rules.tsx';

/** A whole policy for reading, in plain English, with the reader's own dates beside the rules (KM-01, KM-59). */
export default function PolicyPage() {
  const { t } = useWords();
  const { id } = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const query = usePolicy(id, search.get('version'));
  const show = (version: string | null) => setSearch(version === null ? {} : { version });
  return (
    <Loaded query={query}>
      {(policy, trouble) => (
        <div className="fairview-printed">
          <Page title={policy.title} isSchools back={{ href: '/policies', name: t('Policies') }}>
            <Quiet>
              <SchoolsWords>{policy.source}</SchoolsWords>
            </Quiet>
            {trouble}
            <PolicyHead policy={policy} onVersion={show} isComing={query.isPlaceholderData} />
            {policy.reading?.asked && <ReadingPanel policy={policy} reading={policy.reading} />}
            <Choices policy={policy} />
            <Rules key={`${policy.id} ${policy.adopted?.version}`} policy={policy} asked={search.get('clause')} />
            <LeftOpen policy={policy} />
            <PolicyForms policy={policy} />
            {policy.reading && !policy.reading.asked && <ReadingPanel policy={policy} reading={policy.reading} />}
            {policy.canAdopt && policy.adopted && <Readings policy={policy} />}
          </Page>
        </div>
      )}
    </Loaded>
  );
}
