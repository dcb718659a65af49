import type { FixedText } from '#domain/language/translate.ts';
import type { HomeView } from '#domain/views/home.ts';
import { schoolPlacesFor } from '../school/schoolPlaces.ts';

/** A place in the app's first row. */
export type Place = { id: 'home' | 'review' | 'team' | 'school' | 'policies'; name: FixedText; href: string };

/** The places that somebody may open, in their order. Until Home is known there are the two that are everybody's. */
export function placesFor(home: HomeView | undefined): Place[] {
  const [own] = home?.own ?? [];
  return [
    { id: 'home' as const, name: 'Home' as const, href: '/' },
    ...(own ? [{ id: 'review' as const, name: 'My review' as const, href: `/reviews/${own.reviewId}` }] : []),
    ...(hasOthers(home) ? [{ id: 'team' as const, name: 'My team' as const, href: '/team' }] : []),
    ...(home && hasSchoolPlaces(home) ? [{ id: 'school' as const, name: 'School' as const, href: '/school' }] : []),
    { id: 'policies' as const, name: 'Policies' as const, href: '/policies' },
  ];
}

function hasOthers(home: HomeView | undefined): boolean {
  return home !== undefined && home.team.length + home.others.length > 0;
}

function hasSchoolPlaces(home: HomeView): boolean {
  return schoolPlacesFor(home).length > 0;
}

/** The place to which an address of the tab belongs. Somebody else's review belongs to the team. */
export function placeAt(path: string, places: readonly Place[]): Place['id'] | undefined {
  const isBelow = (start: string) => path === start || path.startsWith(`${start}/`);
  if (path === '/') return 'home';
  const own = places.find(({ id }) => id === 'review');
  if (own && isBelow(own.href)) return 'review';
  if (['/team', '/reviews', '/objectives', '/arrange'].some(isBelow)) return 'team';
  return isBelow('/policies') ? 'policies' : 'school';
}
