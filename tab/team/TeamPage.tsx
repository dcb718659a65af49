import type { HomeView } from '#domain/views/home.ts';
import { useHome } from '../api/queries.ts';
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Section } from '../look/Section.tsx';
import { Coming } from './Coming.tsx';
import { ReviewList } from './ReviewList.tsx';

/** Everybody whose reviewer one is, and the reviews of others in which one has a part. */
export default function TeamPage() {
  return (
    <Loaded query={useHome()}>
      {(home, trouble) => (
        <Page title="My team" width="leading">
          {trouble}
          {home.team.length + home.others.length === 0 && (
            <Empty next={TO_HOME}>You have no part in anybody else’s review. Your own review is on Home.</Empty>
          )}
          {home.team.length > 0 && (
            <Section title="The people you review">
              <ReviewList reviews={home.team} home={home} kind="team" />
            </Section>
          )}
          {home.others.length > 0 && (
            <Section title={othersTitle(home.me.roles)}>
              <ReviewList reviews={home.others} home={home} kind="others" />
            </Section>
          )}
          <Coming home={home} />
        </Page>
      )}
    </Loaded>
  );
}

/** The heading for the reviews of others: all those of a place that the person leads, or single ones. */
function othersTitle(roles: HomeView['me']['roles']): string {
  if (roles.includes('headteacher')) return 'The school';
  return roles.includes('operationsDirector') ? 'Central services' : 'Other reviews you have a part in';
}
