import { Links } from './Links.tsx';

/** Where the rules stand, the calculator of their deadlines, and when one's own reminders come. For everybody. */
export function PoliciesLinks() {
  return (
    <Links
      title="Policies and reminders"
      links={[
        { to: '/policies', text: 'Read the policies' },
        { to: '/policies/calculator', text: 'Work out a deadline' },
        { to: '/reminders', text: 'My reminders' },
      ]}
    />
  );
}
