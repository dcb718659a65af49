import { plainWords } from '#bot/questions/names.ts';
import type { SearchResult, SearchQuery } from '#bot/search.ts';
import type { Person } from '#domain/people/person.ts';
import { inForceOn } from '#domain/policies/adoption.ts';
import { viewPerson } from '#domain/views/person.ts';
import { topicsOf } from '#domain/views/policyTopics.ts';
import type { App } from '../app.ts';
import { visible } from './homeOf.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { byName } from '#domain/people/order.ts';

/** Of how many people whose names fit reviews are looked for. Whoever has more typed too little to find anybody. */
const MOST_PEOPLE = 12;

/** Finds reviews by the reviewee’s name and clauses by their words, as far as this person may see them. */
export async function searchFor(
  app: Pick<App, 'participants' | 'reviews'>,
  { person, school, search: { text, skip, count } }: { person: Person; school: SchoolNow; search: SearchQuery },
): Promise<SearchResult[]> {
  const words = plainWords(text).replaceAll("'", '').split(' ').filter(Boolean);
  const fits = (...texts: string[]) => {
    const said = plainWords(texts.join(' ')).replaceAll("'", '');
    return words.every((word) => said.includes(word));
  };
  const isNamed = ({ oid, displayName }: Person) => fits(displayName) || (oid === person.oid && fits('Your review'));
  const named = school.everybody().filter(isNamed).toSorted(byName).slice(0, MOST_PEOPLE);
  const ids = await Promise.all(named.map(({ oid }) => app.participants.ofTheTwo(oid)));
  const reviews = (await visible({ app, ids: [...new Set(ids.flat())], person, school }))
    .map(({ review, context }) => ({
      kind: 'review' as const,
      of: review.revieweeOid === person.oid ? 'Your review' : viewPerson(review.revieweeOid, school).name,
      about: `Cycle ${yearsOf(review.cycle)}, ${context.pack.title}`,
      place: `reviews/${review.id}/overview`,
      name: viewPerson(review.revieweeOid, school).name,
      oid: review.revieweeOid,
    }))
    .filter(({ of, name }) => fits(of, name))
    .toSorted(byName)
    .map(({ name: _, oid: __, ...found }) => found);
  return [...reviews, ...clausesOf(school).filter(({ rule, clause, text: said }) => fits(rule, clause, said))].slice(
    skip,
    skip + count,
  );
}

function clausesOf(school: SchoolNow): Extract<SearchResult, { kind: 'clause' }>[] {
  return inForceOn(school.adopted, todayAt(school)).flatMap(({ id, pack }) =>
    topicsOf(pack, () => []).flatMap(({ entries }) =>
      entries.map(({ rule, clause, text }) => ({
        kind: 'clause' as const,
        policy: pack.title,
        rule,
        clause,
        text,
        place: `policies/${id}`,
      })),
    ),
  );
}

/** “2026–27”, or “2026” for a cycle within one year. */
function yearsOf({ start, end }: { start: string; end: string }): string {
  return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}–${end.slice(2, 4)}`;
}
