import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { useAdoptionForm } from '../api/adoption.ts';
import { usePolicies } from '../api/policies.ts';
import { useHome } from '../api/queries.ts';
import { ClausesOf } from '../look/clausesOf.ts';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { AdoptForm } from './AdoptForm.tsx';

/** Adopting a policy, or a change to one, for those who lead or administer the school. */
export default function AdoptPage() {
  const { id } = useParams<{ id: string }>();
  return <Adopting key={id} id={id} />;
}

function Adopting({ id }: { id: string }) {
  const policy = useMemo(() => ({ pack: id }), [id]);
  const form = useAdoptionForm(id);
  const home = useHome();
  const policies = usePolicies();
  const [, go] = useLocation();
  if (form.isPending || home.isPending) return <Loading />;
  if (!form.data || !home.data) {
    const retry = () => void Promise.all([form.refetch(), home.refetch()]);
    return <NoAccess problem={form.error ?? home.error} onRetry={retry} />;
  }
  // The school's own copy is changed under its own id; a change to a shipped policy makes a copy.
  const isOwnCopy = policies.data?.policies.some((each) => each.id === id && !each.shipped) ?? false;
  const { me, timeZone, now } = home.data;
  return (
    <ClausesOf value={policy}>
      <AdoptForm
        form={form.data}
        isOwnCopy={isOwnCopy}
        reader={{ oid: me.oid, timeZone, now }}
        onAdopted={(adopted) => go(`/policies/${adopted}/adopted`, { replace: true })}
      />
    </ClausesOf>
  );
}
