import { useHome } from '../api/queries.ts';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Section } from '../look/Section.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { schoolPlacesFor } from './schoolPlaces.ts';

/** What somebody can do for the whole school. */
export default function SchoolPlacesPage() {
  return (
    <Loaded query={useHome()}>
      {(home, trouble) => {
        const places = schoolPlacesFor(home);
        return (
          <Page title="School">
            {trouble}
            <Section title="For the whole school">
              {places.length === 0 && (
                <Empty next={TO_HOME}>There is nothing for you to do for the whole school.</Empty>
              )}
              {places.length > 0 && (
                <WorkRows label="For the whole school">
                  {places.map(({ href, name, about }) => (
                    <WorkRow key={href} title={name} detail={about} href={href} />
                  ))}
                </WorkRows>
              )}
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
