import type { HomeView } from '#domain/views/home.ts';
import { Links } from './Links.tsx';

const LEAD = ['headteacher', 'operationsDirector'] as const;

/** Who keeps the register of training (KM-21). */
const KEEP_TRAINING = ['headteacher', 'trainingCoordinator', 'administrator'] as const;

/** What somebody can do for the whole school; nothing for most people. */
export function SchoolLinks({
  home: { me, mayLaunch, canKeepRegister, looksAfterRecords, canDropIn, targetsYear },
}: {
  home: HomeView;
}) {
  const links = [
    mayLaunch && { to: '/launch', text: 'Launch a cycle' },
    LEAD.some((role) => me.roles.includes(role)) && { to: '/moderation', text: 'Moderation and audits' },
    targetsYear !== null && { to: `/targets/${targetsYear}`, text: 'Achievement targets' },
    canKeepRegister && { to: '/development', text: 'Training and development needs' },
    KEEP_TRAINING.some((role) => me.roles.includes(role)) && { to: '/training', text: 'Training for reviews' },
    looksAfterRecords && { to: '/records', text: 'Records kept' },
    canDropIn && { to: '/drop-in', text: 'Record a drop-in' },
    me.managesPeople && { to: '/access', text: 'Ask to see a review' },
  ];
  return <Links title="For the school" links={links.filter((link) => link !== false)} />;
}
