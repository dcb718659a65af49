import { Link } from 'wouter';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';

export type AdoptedNow = { id: string; title: string; day: string; amends: boolean };

/** What was done, and where to go from here. */
export function Adopted({ id, title, day, amends }: AdoptedNow) {
  return (
    <Page
      back={{ href: '/policies', name: 'Policies' }}
      title={amends ? 'The change is adopted' : 'The policy is adopted'}
    >
      <div style={{ marginTop: 24 }}>
        <Panel kind="first">
          <p style={{ margin: 0 }}>
            “{title}” is in force from {day}.{' '}
            {amends
              ? 'Reviews that have begun keep the version under which they began (X-02).'
              : 'Everybody whom it covers can read it in Fairview.'}
          </p>
          <Row>
            <Link href={`/policies/${id}`}>Read the policy</Link>
            <Link href="/policies">All policies</Link>
          </Row>
        </Panel>
      </div>
    </Page>
  );
}
