import { Button } from '@fluentui/react-components';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import type { PolicyView } from '#domain/views/policy.ts';
import { usePolicy } from '../api/policies.ts';
import { useHome } from '../api/queries.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';
import { dayAndYear } from './dayAndYear.ts';

/** What was adopted, and where to go from here. It has an address of its own, so that a reload comes back to it. */
export default function AdoptedPage() {
  const { id } = useParams<{ id: string }>();
  return <Loaded query={usePolicy(id)}>{(policy) => <Adopted policy={policy} />}</Loaded>;
}

function Adopted({ policy: { id, title, versions, canAdopt, timeZone } }: { policy: PolicyView }) {
  const [, go] = useLocation();
  const mayLaunch = useHome().data?.mayLaunch ?? false;
  const [latest] = versions.toSorted((a, b) => Date.parse(b.adoptedAt) - Date.parse(a.adoptedAt));
  if (!canAdopt || !latest) return <Redirect to={`/policies/${id}`} replace />;
  const isChange = versions.length > 1;
  return (
    <Page
      back={{ href: '/policies', name: 'Policies' }}
      title={isChange ? 'The change is adopted' : 'The policy is adopted'}
    >
      <Stack above="XXL">
        <Panel kind="first">
          <Text>
            “{title}” is in force from {dayAndYear(latest.from, timeZone)}.{' '}
            {isChange
              ? 'Reviews that have begun keep the version under which they began.'
              : 'Everybody it covers can read it in Fairview. Nobody has a review under it before a cycle is launched.'}
          </Text>
          <Row>
            {mayLaunch && (
              <Button appearance="primary" onClick={() => go('/launch')}>
                Launch a cycle
              </Button>
            )}
            <Link href={`/policies/${id}`}>Read the policy</Link>
            <Link href="/policies">All policies</Link>
          </Row>
        </Panel>
      </Stack>
    </Page>
  );
}
