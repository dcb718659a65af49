import { refreshing } from '#bot/cards/actions.ts';
import { recordsDueCard } from '#bot/cards/recordsCards.ts';
import { Temporal } from 'temporal-polyfill';
import { presentTermEnd } from '#domain/calendar/terms.ts';
import { isLeader } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import { deliveryPlace } from '#domain/review/deliveryPlace.ts';
import { messageKey, partsOf } from '#domain/review/messageKey.ts';
import { viewRecords } from '#domain/views/records.ts';
import type { App } from '../app.ts';
import { type Drawn, drawn } from '../delivery/drawn.ts';
import { tellOnce } from '../delivery/tellOnce.ts';
import { todayAt } from '../policies/known.ts';
import { type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { tabLink } from '../reviews/tabLink.ts';

/** The partition of deliveries that are about the school's records and no single one. */
const ABOUT = deliveryPlace('records');

/** The key of a term's card, which has the day on which the term ends. */
const keyOf = (termEnds: string) => messageKey('recordsDue', { day: termEnds });

/**
 * Tells whoever keeps the school's records, once a term and in working hours, how many reach the end of their time in it
 * (KM-55, TA-32, PA-12). The card is brought up to date as they are decided. Safe to run at any time.
 */
export async function sweepRecordsDue(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const termEnds = presentTermEnd(todayAt(school), school.calendar);
  const reviews = await dueBy(app, termEnds, school);
  for (const person of keepers(school)) {
    const counts = countsFor(person, reviews, school);
    const isCalledFor = counts.toAgree + counts.byItself > 0;
    const card = draw(app, counts, termEnds, school);
    const news = { about: ABOUT, key: keyOf(termEnds), to: person.oid, kind: 'recordsDue' as const };
    await tellOnce(app, { ...news, isCalledFor, card }, school);
  }
}

/** Such a card as it stands now, for the term that it was sent in: nothing is left for somebody who no longer keeps records. */
export async function recordsDueCardNow(app: App, { key, to }: Delivery, school: SchoolNow): Promise<Drawn> {
  const termEnds = partsOf('recordsDue', key)?.day ?? todayAt(school);
  const keeper = keepers(school).find(({ oid }) => oid === to);
  const reviews = keeper ? await dueBy(app, termEnds, school) : [];
  const counts = keeper ? countsFor(keeper, reviews, school) : { toAgree: 0, byItself: 0, stopped: 0 };
  return draw(app, counts, termEnds, school);
}

type Due = Awaited<ReturnType<typeof dueBy>>;

function countsFor(person: Person, reviews: Due, school: SchoolNow) {
  const { lines } = viewRecords(person, reviews, [], school);
  const having = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length;
  return { toAgree: having('toAgree'), byItself: having('byItself', 'agreed'), stopped: having('stopped') };
}

function draw(app: App, counts: ReturnType<typeof countsFor>, termEnds: string, school: SchoolNow): Drawn {
  const today = todayAt(school);
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const card = recordsDueCard({ counts, termEnds, today, link });
  return drawn(refreshing(card, { reviewId: ABOUT, messageKey: keyOf(termEnds) }), { counts, termEnds });
}

/** The business manager, who does the school's personnel work; where there is none, those who lead. */
function keepers({ holdersOf, everybody }: SchoolNow): readonly Person[] {
  const personnel = holdersOf('businessManager');
  return personnel.length > 0 ? personnel : everybody().filter(isLeader);
}

/** The reviews whose time can be up by a day: no more of the school's are read. */
async function dueBy(app: App, day: string, school: SchoolNow) {
  const years = school.adopted.flatMap(({ pack }) => pack.retention?.years ?? []);
  if (years.length === 0) return [];
  const before = Temporal.PlainDate.from(day).subtract({ years: Math.min(...years) });
  const ids = await app.parts.endedBefore(before.add({ days: 2 }).toString());
  return reviewsInContext(app, ids, school);
}
