import { recordsDueCard } from '#bot/cards/recordsCards.ts';
import { Temporal } from 'temporal-polyfill';
import { presentTermEnd } from '#domain/calendar/terms.ts';
import { isLeader } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import { atSchool } from '#domain/review/context.ts';
import { viewRecords } from '#domain/views/records.ts';
import type { App } from '../app.ts';
import { tellOnce } from '../delivery/tellOnce.ts';
import { contextOf, type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { drawn } from '../reviews/drawCard.ts';
import { tabLink } from '../reviews/tabLink.ts';

/** The partition of deliveries that are about the school's records and no single one. */
const ABOUT = 'records';

/**
 * Tells whoever keeps the school's records, once a term and in working hours, how many reach the end of their time in it
 * (KM-55, TA-32, PA-12). The card is brought up to date as they are decided. Safe to run at any time.
 */
export async function sweepRecordsDue(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const termEnds = presentTermEnd(atSchool(school.now, school).toPlainDate().toString(), school.calendar);
  const reviews = await dueBy(app, termEnds, school);
  for (const person of keepers(school)) {
    const { lines } = viewRecords(person, reviews, [], school);
    const having = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length;
    const counts = { toAgree: having('toAgree'), byItself: having('byItself', 'agreed'), stopped: having('stopped') };
    const today = atSchool(school.now, school).toPlainDate().toString();
    const link = (place: string) => tabLink(app.settings.teamsAppId, place);
    const isCalledFor = counts.toAgree + counts.byItself > 0;
    const card = drawn(recordsDueCard({ counts, termEnds, today, link }));
    const news = { about: ABOUT, key: `recordsDue.${termEnds}`, to: person.oid, kind: 'recordsDue' as const };
    await tellOnce(app, { ...news, isCalledFor, card }, school);
  }
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
  const stored = await Promise.all(ids.map((id) => app.reviews.load(id)));
  return stored.flatMap((each) => (each ? [{ review: each.review, context: contextOf(each.review, school) }] : []));
}
