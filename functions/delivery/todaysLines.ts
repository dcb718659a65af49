import type { Line } from '#bot/cards/gatheredCard.ts';
import { todayLine } from '#bot/cards/todayLine.ts';
import { onToday } from '#domain/views/today.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { tabLink } from '../reviews/tabLink.ts';

type TodaysLinesArgs = {
  app: Pick<App, 'participants' | 'reviews' | 'settings'>;
  oid: string;
  school: SchoolNow;
};

/** What somebody takes part in today, as the first lines of the morning message: "Today, 15:30: planning meeting". */
export async function todaysLines({ app, oid, school }: TodaysLinesArgs): Promise<Line[]> {
  const viewer = school.person(oid);
  if (!viewer) return [];
  const seen = await reviewsInContext({ app, ids: await app.participants.of(oid), school });
  const today = {
    timeZone: school.calendar.timeZone,
    link: (place: string) => tabLink(app.settings.teamsAppId, place),
  };
  return onToday({ viewer, seen }).map((item) => todayLine(item, today));
}
