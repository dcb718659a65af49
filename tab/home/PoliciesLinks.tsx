import { Links } from './Links.tsx';

/** Where the rules stand: the policies to read, and the calculator of their deadlines. For everybody. */
export function PoliciesLinks() {
  return (
    <Links
      title="Policies"
      links={[
        { to: '/policies', text: 'Read the policies' },
        { to: '/policies/calculator', text: 'Work out a deadline' },
      ]}
    />
  );
}
