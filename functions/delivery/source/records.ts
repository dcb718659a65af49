import { Temporal } from 'temporal-polyfill';
import { refreshing } from '#bot/cards/actions.ts';
import { recordsDueCard } from '#bot/cards/recordsCards.ts';
import { presentTermEnd } from '#domain/calendar/terms.ts';
import { isLeader } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import { message } from '#domain/review/message.ts';
import { inWorkingHours } from '#domain/review/messages.ts';
import { partsOf } from '#domain/review/messageKey.ts';
import { viewRecords } from '#domain/views/records.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../../reviews/context.ts';
import { reviewsInContext } from '../../reviews/reviewsIn.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import { type Delivery, placeOf, toldIn } from '../../storage/deliveryRow.ts';
import { drawn } from '../drawn.ts';
import type { Now, Source } from '../source.ts';

/**
 * Tells whoever keeps the school's records how many reach the end of their time this term (KM-55, TA-32, PA-12). The
 * card is brought up to date as decisions are made about them.
 */
export const records: Source<'records'> = {
  all: async () => [{ kind: 'records' }],
  find: async (look) => {
    const { app, school, about } = look;
    const termEnds = presentTermEnd(todayAt(school), school.calendar);
    const reviews = await dueBy(termEnds, look);
    const countsOf = (to: string, among: DueRecords) => {
      const keeper = keepers(school).find(({ oid }) => oid === to);
      return keeper ? countsFor({ person: keeper, reviews: among, school }) : { toAgree: 0, byItself: 0, stopped: 0 };
    };
    return {
      due: () =>
        keepers(school)
          .filter(({ oid }) => {
            const { toAgree, byItself } = countsOf(oid, reviews);
            return toAgree + byItself > 0;
          })
          .map(({ oid: to }) =>
            inWorkingHours(
              message({
                name: 'recordsDue',
                parts: { day: termEnds },
                fields: { to, aboutId: placeOf(about), at: school.now.toString() },
              }),
              school,
            ),
          ),
      draw: async (delivery) => {
        const ends = termOf(delivery) ?? todayAt(school);
        const counts = countsOf(delivery.to, ends === termEnds ? reviews : await dueBy(ends, look));
        const link = (place: string) => tabLink(app.settings.teamsAppId, place);
        const card = recordsDueCard({ counts, termEnds: ends, today: todayAt(school), link });
        const { reviewId, key } = delivery;
        return drawn(refreshing(card, { reviewId, messageKey: key }), { counts, termEnds: ends });
      },
      isKeptUp: (delivery) => termOf(delivery) === termEnds,
    };
  },
};

/** The day on which the term of a card ends. */
function termOf(delivery: Delivery): string | undefined {
  const told = toldIn(delivery);
  return told && partsOf('recordsDue', told)?.day;
}

type DueRecords = Awaited<ReturnType<typeof dueBy>>;

function countsFor({ person, reviews, school }: { person: Person; reviews: DueRecords; school: SchoolNow }) {
  const { lines } = viewRecords({ viewer: person, all: reviews, destroyed: [], school });
  const having = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length;
  return { toAgree: having('toAgree'), byItself: having('byItself', 'agreed'), stopped: having('stopped') };
}

/** The business manager, who does the school's personnel work; where there is none, the people who lead. */
function keepers({ holdersOf, everybody }: SchoolNow): readonly Person[] {
  const personnel = holdersOf('businessManager');
  return personnel.length > 0 ? personnel : everybody().filter(isLeader);
}

/** The reviews whose time can be up by a day. No more of the school's reviews are read. */
async function dueBy(day: string, { app, school }: Now) {
  const years = school.adopted.flatMap(({ pack }) => pack.retention?.years ?? []);
  if (years.length === 0) return [];
  const before = Temporal.PlainDate.from(day).subtract({ years: Math.min(...years) });
  const ids = await app.participants.endedBefore(before.add({ days: 2 }).toString());
  return reviewsInContext({ app, ids, school });
}
