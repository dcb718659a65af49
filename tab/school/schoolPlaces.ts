import { roleThat } from '#domain/people/roles.ts';
import type { HomeView } from '#domain/views/home.ts';
import { overviewTitle } from '#domain/views/overviewWords.ts';

/** Something that can be done for the whole school. */
export type SchoolPlace = { href: string; name: string; about: string };

/** What somebody can do for the whole school: the links of the School page. Most people have none. */
export function schoolPlacesFor(home: HomeView): SchoolPlace[] {
  const { me, school, team, mayLaunch, mayAsk, canKeepRegister, looksAfterRecords, canDropIn, targetsYear, delivery } =
    home;
  const places = [
    school !== null && {
      href: '/school-overview',
      name: overviewTitle(school.scope),
      about: 'Steps by department, what is late, observation hours, meetings and load.',
    },
    school === null &&
      team.length > 0 && {
        href: '/school-overview',
        name: 'Team overview',
        about: 'How the people that you review are doing.',
      },
    mayLaunch && {
      href: '/launch',
      name: 'Launch a cycle',
      about: 'Open reviews for the staff whose next cycle begins.',
    },
    roleThat('leads', me) !== undefined && {
      href: '/moderation',
      name: 'Moderation and audits',
      about: 'Read statements side by side and pass them.',
    },
    targetsYear !== null && {
      href: `/targets/${targetsYear}`,
      name: 'Achievement targets',
      about: 'The targets that the school sets for the year.',
    },
    canKeepRegister && {
      href: '/development',
      name: 'Training and development needs',
      about: 'What was asked for, promised and provided.',
    },
    roleThat('keepsTraining', me) !== undefined && {
      href: '/training',
      name: 'Training for reviews',
      about: 'Who is trained to review and to observe.',
    },
    roleThat('keepsSchoolDocuments', me) !== undefined && {
      href: '/school/documents',
      name: 'School documents',
      about: 'The improvement plan, the pay policy and other papers that every review shows.',
    },
    canDropIn && { href: '/drop-in', name: 'Record a drop-in', about: 'A short visit to a lesson.' },
    mayAsk && {
      href: '/access',
      name: 'Ask to see a review',
      about: 'For a stated reason, which the person is told.',
    },
    looksAfterRecords && {
      href: '/records',
      name: 'Records kept',
      about: 'How long each record is kept, and what was destroyed.',
    },
    delivery !== null && {
      href: '/delivery',
      name: 'Messages and reminders',
      about: 'What reached nobody, and what was given up.',
    },
    delivery !== null && {
      href: '/preflight',
      name: 'Check the installation',
      about: 'Test messages, Outlook, queues and timers.',
    },
    delivery !== null && {
      href: '/school/register',
      name: 'The school and its register',
      about: 'People, roles, terms and holidays.',
    },
  ];
  return places.filter((place) => place !== false);
}
