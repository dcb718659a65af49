import { Links } from './Links.tsx';

/** Links for everybody: the policies, the calculator of their deadlines, and the times of their own reminders. */
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
