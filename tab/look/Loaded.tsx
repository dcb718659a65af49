import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { NoAccess } from './NoAccess.tsx';
import { Trouble } from './Trouble.tsx';

type Props<Data> = {
  query: UseQueryResult<Data>;
  /** `trouble` is what went wrong when the data was asked for again; what was there before stays. */
  children: (data: Data, trouble: ReactNode) => ReactNode;
};

/** A page that rests on data: its shape while that is fetched, why it could not be shown, and the page itself. */
export function Loaded<Data>({ query: { data, error, isPending, refetch }, children }: Props<Data>) {
  const again = () => void refetch();
  if (isPending) return <Loading />;
  if (data === undefined) return <NoAccess problem={error} onRetry={again} />;
  return children(data, <Trouble problem={error} onRetry={again} />);
}
