import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { NoAccess } from './NoAccess.tsx';
import { Trouble } from './Trouble.tsx';

type Props<Data> = {
  query: UseQueryResult<Data>;
  /** `trouble` is what went wrong when the data was fetched again; the earlier data stays. */
  children: (data: Data, trouble: ReactNode) => ReactNode;
};

/**
 * A page that depends on data: a skeleton while the data is fetched, the reason where it cannot be shown, or the page
 * itself.
 */
export function Loaded<Data>({ query: { data, error, isPending, refetch }, children }: Props<Data>) {
  const again = () => void refetch();
  if (isPending) return <Loading />;
  if (data === undefined) return <NoAccess problem={error} onRetry={again} />;
  return children(data, <Trouble problem={error} onRetry={again} />);
}
