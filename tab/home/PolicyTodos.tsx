import { Document20Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Section } from '../look/Section.tsx';
import { When } from '../look/When.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';

// Loaded only where a policy asks something that somebody records; most people never do.
const RecordPolicyDuty = lazy(() => import('./RecordPolicyDuty.tsx'));

/** What a person owes about policies themselves: to read one when new, to review one when its time has come. */
export function PolicyTodos({ home }: { home: HomeView }) {
  const { t } = useWords();
  if (home.policies.length === 0) return null;
  return (
    <Section title={t('About your policies')}>
      <WorkRows label={t('About your policies')}>
        {home.policies.map((todo) => (
          <WorkRow
            key={`${todo.policy}.${todo.key}`}
            title={<SchoolsWords>{todo.duty}</SchoolsWords>}
            detail={<SchoolsWords>{todo.policyTitle}</SchoolsWords>}
            more={
              todo.kind === 'policy' && (
                <Suspense fallback={null}>
                  <RecordPolicyDuty todo={todo} home={home} />
                </Suspense>
              )
            }
            lead={<Document20Regular aria-hidden="true" />}
            href={`/policies/${todo.policy}`}
            when={<When todo={{ ...todo, openedAfter: null }} now={home.now} timeZone={home.timeZone} />}
            button={t(todo.kind === 'reading' ? 'Read and confirm' : 'Open the policy')}
          />
        ))}
      </WorkRows>
    </Section>
  );
}
