import { useHome } from '../api/queries.ts';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import SchoolFile from './SchoolFile.tsx';

/** For administrators: the school's name, calendar and register, sent again as a file. */
export default function SchoolPage() {
  return (
    <Loaded query={useHome()}>
      {({ me }, trouble) => (
        <Page title="The school and its register">
          {trouble}
          {me.roles.includes('administrator') ? (
            <>
              <Quiet>
                Send the file again when the calendar or somebody’s entry has changed. The name and the calendar are
                replaced. People in the file are added or brought up to date; people who are not in it stay as they are.
              </Quiet>
              <Section title="Send a file">
                <Panel kind="first">
                  <SchoolFile />
                </Panel>
              </Section>
            </>
          ) : (
            <Empty next={TO_HOME}>Only an administrator of the school sends its file.</Empty>
          )}
        </Page>
      )}
    </Loaded>
  );
}
