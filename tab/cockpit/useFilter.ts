import { useSearchParams } from 'wouter';
import type { CockpitFilter } from '#domain/views/cockpitFilter.ts';

const PARTS = ['team', 'group', 'policy', 'reviewer', 'stage', 'late', 'kind', 'owedBy', 'day'] as const;

export type FilterPart = (typeof PARTS)[number];

/** The filter that stands in the page's address, so that the way back leads to what was seen before. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const given = PARTS.flatMap((part) => {
    const value = params.get(part);
    return value === null ? [] : [[part, value] as const];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The server reads each part strictly.
  const filter = Object.fromEntries(given) as CockpitFilter;
  const write = (next: Partial<Record<FilterPart, string | undefined>>, { list }: { list: boolean }) => {
    const changed = Object.entries({ ...filter, ...next }).filter((each): each is [string, string] => Boolean(each[1]));
    setParams(new URLSearchParams([...changed, ...(list ? [['list', 'yes']] : [])]));
  };
  return {
    filter,
    isListed: params.has('list'),
    /** Narrows the page, or widens it again. */
    set: (next: Partial<Record<FilterPart, string | undefined>>) => write(next, { list: params.has('list') }),
    /** The address of the list of those behind a figure, within what is filtered now. */
    listOf: (next: Partial<Record<FilterPart, string>>) =>
      `/school-overview?${new URLSearchParams({ ...asText(filter), ...next, list: 'yes' })}`,
    clear: () => setParams(new URLSearchParams()),
  };
}

export type Filter = ReturnType<typeof useFilter>;

function asText(filter: CockpitFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((each): each is [string, string] => each[1] !== undefined));
}
