import type { HomeView } from '#domain/views/home.ts';
import { dayInWords, plural } from '#domain/calendar/inWords.ts';
import { useHome } from '../api/queries.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { DeliveryState } from './DeliveryState.tsx';
import { EarlierCycles } from './EarlierCycles.tsx';
import { EndedCycles } from './EndedCycles.tsx';
import { NextThing } from './NextThing.tsx';
import { PoliciesLinks } from './PoliciesLinks.tsx';
import { SchoolLinks } from './SchoolLinks.tsx';
import { PolicyTodos } from './PolicyTodos.tsx';
import { OwnReview } from './OwnReview.tsx';
import { ReviewList } from './ReviewList.tsx';
import { TodoList } from './TodoList.tsx';
import { TextLink } from '../look/TextLink.tsx';

/** What a person sees first: the next thing to do, their other duties, what waits for others, and the reviews. */
export function HomePage() {
  return (
    <Loaded query={useHome()}>
      {(home, trouble) => {
        const [next, ...rest] = home.yours;
        const count = home.yours.length + home.policies.length;
        return (
          <Page back={null} title={count > 0 ? `${plural(count, 'thing')} for you` : 'Nothing is waiting for you'}>
            <Quiet>{dayInWords({ moment: home.now, timeZone: home.timeZone, now: home.now })}</Quiet>
            {trouble}
            {next && <NextThing todo={next} home={home} />}
            {count === 0 && <AllDone home={home} />}
            {home.yours.filter(({ action }) => action === 'decideObjectives').length > 1 && (
              <p>
                <TextLink href="/objectives/waiting">Approve objectives of several reviews together</TextLink>
              </p>
            )}
            {rest.length > 0 && (
              <Section title="Also yours">
                <TodoList todos={rest} home={home} />
              </Section>
            )}
            <PolicyTodos home={home} />
            <EndedCycles home={home} />
            <DeliveryState home={home} />
            {home.own.map((review) => (
              <OwnReview key={review.reviewId} review={review} home={home} />
            ))}
            {home.own.length === 0 && home.notCovered && (
              <Section title="Your review">
                <Empty>{home.notCovered}</Empty>
              </Section>
            )}
            {home.team.length > 0 && (
              <Section title="Your team">
                <ReviewList reviews={home.team} home={home} kind="team" />
              </Section>
            )}
            {home.waitingFor.length > 0 && (
              <Section title="Waiting for others">
                <TodoList todos={home.waitingFor} home={home} />
              </Section>
            )}
            {home.others.length > 0 && (
              <Section title={othersTitle(home.me.roles)}>
                <ReviewList reviews={home.others} home={home} kind="others" />
              </Section>
            )}
            <SchoolLinks home={home} />
            <EarlierCycles home={home} />
            <PoliciesLinks />
          </Page>
        );
      }}
    </Loaded>
  );
}

/** The heading for the reviews of others: all those of a place that the person leads, or single ones. */
function othersTitle(roles: HomeView['me']['roles']): string {
  if (roles.includes('headteacher')) return 'The school';
  return roles.includes('operationsDirector') ? 'Central services' : 'Other reviews you have a part in';
}

function AllDone({ home }: { home: HomeView }) {
  return (
    <div style={{ marginTop: 24 }}>
      <Empty>
        {home.own.length + home.team.length + home.others.length > 0
          ? 'You will get a message in chat when something is due from you. Below is how things stand.'
          : 'You have no part in a review at present. When you do, it appears here and you get a message in chat.'}
      </Empty>
    </div>
  );
}
