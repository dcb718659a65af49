import { Page } from './look/Page.tsx';
import { Panel } from './look/Panel.tsx';

/** What Fairview keeps about people, for whom and how long: open to everybody. */
export function PrivacyNotice() {
  return (
    <Page title="What Fairview keeps about you">
      <div style={{ marginTop: 24 }}>
        <Panel>
          <p>
            Fairview keeps what your school’s policy on performance review asks for: meetings, objectives, observations
            and their feedback, statements and signatures, with who did what and when. It stays in your school’s own
            Microsoft 365 tenant and Azure subscription; nobody else receives it.
          </p>
          <p>
            You and your reviewer can read your review, and those whom the policy names. Everybody else who looks leaves
            an entry that you can see. The people who run the app cannot read reviews by running it.
          </p>
          <p>
            Notifications never show what a message says, and no review’s text is written into logs or addresses. Your
            name, mail address and calendar’s free and busy times come from Microsoft 365 and are used to arrange
            meetings.
          </p>
          <p>Your school decides how long records are kept and answers questions about them.</p>
        </Panel>
      </div>
    </Page>
  );
}
