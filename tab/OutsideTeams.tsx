import { Page } from './look/Page.tsx';
import { Panel } from './look/Panel.tsx';

/** What people see when they open the page outside Teams, Outlook or Microsoft 365. */
export function OutsideTeams() {
  return (
    <Page back={null} title="Fairview lives in Microsoft Teams">
      <Panel>
        <p>
          Fairview looks after staff performance review: meetings with proper notice, objectives, observations with
          feedback in time, and statements that both have signed.
        </p>
        <p>
          Open Microsoft Teams, choose <strong>Apps</strong>, and look for <strong>Fairview</strong>. If it is not
          there, ask your school’s administrator.
        </p>
      </Panel>
    </Page>
  );
}
