import { createContext } from 'react';

/** A policy in one of its versions; without one, as it stands now. */
export type PolicyVersion = { pack: string; version?: string };

/** The policy from which the clauses on a page come; null where nothing leads from them to the policy's page. */
export const ClausesOf = createContext<PolicyVersion | null>(null);

/** Where a clause stands on the policy's page. */
export function placeOfClause({ pack, version }: PolicyVersion, clause: string): string {
  return `/policies/${pack}?${new URLSearchParams({ ...(version !== undefined && { version }), clause }).toString()}`;
}
