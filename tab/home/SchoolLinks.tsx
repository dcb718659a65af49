import { roleThat } from '#domain/people/roles.ts';
import type { HomeView } from '#domain/views/home.ts';
import { Links } from './Links.tsx';

/** What a person can do for the whole school; renders nothing for most people. */
export function SchoolLinks({
  home: { me, mayLaunch, canKeepRegister, looksAfterRecords, canDropIn, targetsYear },
}: {
  home: HomeView;
}) {
  const links = [
    mayLaunch && { to: '/launch', text: 'Launch a cycle' },
    roleThat('leads', me) !== undefined && { to: '/moderation', text: 'Moderation and audits' },
    targetsYear !== null && { to: `/targets/${targetsYear}`, text: 'Achievement targets' },
    canKeepRegister && { to: '/development', text: 'Training and development needs' },
    roleThat('keepsTraining', me) !== undefined && { to: '/training', text: 'Training for reviews' },
    looksAfterRecords && { to: '/records', text: 'Records kept' },
    canDropIn && { to: '/drop-in', text: 'Record a drop-in' },
    me.managesPeople && { to: '/access', text: 'Ask to see a review' },
  ];
  return <Links title="For the school" links={links.filter((link) => link !== false)} />;
}
