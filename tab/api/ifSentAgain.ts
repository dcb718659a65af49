import type { RouteKey } from '#contract/routes.ts';

/** Requests that only read, though they send what they ask about. */
const ONLY_READ: readonly RouteKey[] = [
  'POST /api/policies/check',
  'POST /api/launches/preview',
  'POST /api/launches/week',
];

/** Requests that do something each time they are sent. A test sends every request twice and holds this list against it. */
const DONE_EACH_TIME: readonly RouteKey[] = ['POST /api/preflight'];

/**
 * What to say where no answer came: nobody knows whether the request was carried out. A request that only reads changes
 * nothing.
 */
export function ifSentAgain(key: RouteKey): string {
  if (key.startsWith('GET ') || ONLY_READ.includes(key)) return '';
  return DONE_EACH_TIME.includes(key)
    ? ' What you sent may have been done all the same. Look first: sent again, it is done a second time.'
    : ' What you sent may have been done all the same; sent again, it is done once.';
}
