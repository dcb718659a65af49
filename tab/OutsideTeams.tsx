import { Button } from '@fluentui/react-components';
import { Page } from './look/Page.tsx';
import { Panel } from './look/Panel.tsx';
import { Row } from './look/Row.tsx';

/** What people see when they open the page outside Teams, Outlook or Microsoft 365. */
export function OutsideTeams() {
  const place = window.location.pathname.replace(/^\/tab\/?/, '');
  return (
    <Page back={null} title="Fairview lives in Microsoft Teams">
      <Panel>
        <p>
          Fairview looks after staff performance review: meetings with proper notice, objectives, observations with
          feedback in time, and statements that both have signed.
        </p>
        <Row>
          <Button as="a" href={`/tab/open-in-teams?to=${encodeURIComponent(place)}`} appearance="primary">
            Open in Teams
          </Button>
        </Row>
        <p>
          Or open Microsoft Teams, choose <strong>Apps</strong>, and look for <strong>Fairview</strong>. If it is not
          there, ask your school’s administrator.
        </p>
      </Panel>
    </Page>
  );
}
