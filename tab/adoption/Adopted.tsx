import { Button } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';

export type AdoptedNow = { id: string; title: string; day: string; amends: boolean };

/** What was done, and where to go from here. */
export function Adopted({ id, title, day, amends, mayLaunch }: AdoptedNow & { mayLaunch: boolean }) {
  const [, go] = useLocation();
  return (
    <Page
      back={{ href: '/policies', name: 'Policies' }}
      title={amends ? 'The change is adopted' : 'The policy is adopted'}
    >
      <Stack above="XXL">
        <Panel kind="first">
          <Text>
            “{title}” is in force from {day}.{' '}
            {amends
              ? 'Reviews that have begun keep the version under which they began.'
              : 'Everybody whom it covers can read it in Fairview. Nobody has a review under it before a cycle is launched.'}
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
