import { keysIn } from '#domain/typed.ts';
import { QUEUES } from '../pulse/queues.ts';
import { TIMERS } from '../pulse/timers.ts';
import { PERMISSIONS } from './permissions.ts';

/**
 * From where a check is made: by the operator's command, with the token of an administrator of Microsoft 365, or by the
 * app with its own identity, for the page in the tab.
 */
export type Side = 'operator' | 'app';

/** One thing that has to be so, and what to do where it is not. */
export type Check = {
  id: string;
  title: string;
  toDo: string;
  sides: readonly Side[];
  /** Set where somebody has to be named for it. With nobody named it was not checked, which is not the same as not needed. */
  asksForSomebody?: true;
  /** Set where something wrong may let somebody at what is not theirs: it is put right before anything else. */
  isOpenToOthers?: true;
};

const both: readonly Side[] = ['operator', 'app'];
const operator: readonly Side[] = ['operator'];
const app: readonly Side[] = ['app'];

const IN_ENTRA = 'In Entra, Enterprise applications, Fairview';

/** Every check, in groups and in the order in which they are shown. The only list of them. */
export const CHECK_GROUPS: readonly { title: string; checks: readonly Check[] }[] = [
  {
    title: 'The way in',
    checks: [
      {
        id: 'signIn',
        title: 'Microsoft 365 signs people in',
        toDo: 'The tenant’s id in the settings is wrong, or Microsoft’s sign-in is not well.',
        sides: both,
      },
      {
        id: 'health',
        title: 'The app is well',
        toDo: 'Look at “Health and trouble” in the operating guide.',
        sides: both,
      },
      { id: 'tab', title: 'The tab is served', toDo: 'Deploy the app again.', sides: both },
      {
        id: 'tokenless',
        title: 'Nobody gets in without signing in',
        toDo: 'Take the app off the network, and tell whoever looks after Fairview for you.',
        sides: both,
        isOpenToOthers: true,
      },
      {
        id: 'bot',
        title: 'The bot listens to Teams alone',
        toDo: 'Take the app off the network, and tell whoever looks after Fairview for you.',
        sides: both,
        isOpenToOthers: true,
      },
    ],
  },
  {
    title: 'Registration',
    checks: [
      {
        id: 'secretless',
        title: 'The app proves itself without a secret',
        toDo: 'Give the registration the federated credential for the app’s identity, as the installation guide says.',
        sides: operator,
      },
      {
        id: 'owners',
        title: 'The registration has two owners',
        toDo: 'In Entra, App registrations, Fairview, Owners: add a second person, so that it does not depend on one.',
        sides: operator,
      },
      {
        id: 'assignment',
        title: 'Only those to whom Fairview is assigned can use it',
        toDo: `${IN_ENTRA}: set “Assignment required” to Yes, and assign the group of the staff. Pupils have accounts too.`,
        sides: operator,
      },
    ],
  },
  {
    title: 'Consent',
    checks: [
      ...PERMISSIONS.map(({ name, kind }): Check => ({
        id: `${kind}:${name}`,
        title: `${name} (${kind})`,
        toDo: `${IN_ENTRA}, Permissions: an administrator grants consent.`,
        sides: both,
      })),
      {
        id: 'files',
        title: 'Documents can be chosen from OneDrive and SharePoint',
        toDo: 'See that SHAREPOINT_NAME in the settings is right, and grant consent to MyFiles.Read of SharePoint, as the installation guide says.',
        sides: app,
      },
      {
        id: 'tenantWide',
        title: 'No consent reaches every mailbox',
        toDo: `${IN_ENTRA}, Permissions: revoke it. What Fairview needs of mailboxes is given by Exchange, for the staff alone, as the installation guide says.`,
        sides: both,
        isOpenToOthers: true,
      },
    ],
  },
  {
    title: 'Messages to you',
    checks: [
      {
        id: 'chat',
        title: 'A message in chat',
        toDo: 'Add Fairview to your apps in Teams, and see that the bot’s Teams channel is on.',
        sides: app,
      },
      {
        id: 'feed',
        title: 'A line in the activity feed',
        toDo: 'Consent to TeamsActivity.Send, and add Fairview to your apps in Teams.',
        sides: app,
      },
      {
        id: 'mail',
        title: 'A mail',
        toDo: 'Let Exchange give “Application Mail.Send” for the mailbox in the settings, as the installation guide says.',
        sides: app,
      },
    ],
  },
  {
    title: 'Outlook',
    checks: [
      {
        id: 'mailbox',
        title: 'Staff have mailboxes',
        toDo: 'Give the person a licence with Exchange Online, or name somebody who has one.',
        sides: operator,
      },
      {
        id: 'calendar',
        title: 'A test event in your calendar, removed at once',
        toDo: 'Put yourself into the group that Exchange’s scope is made of. Changes there take up to two hours.',
        sides: app,
      },
      {
        id: 'notification',
        title: 'Outlook tells the app of a change',
        toDo: 'See that the app can be reached from the internet under its own address, and put yourself into Exchange’s scope.',
        sides: app,
      },
      {
        id: 'outside',
        title: 'The calendar of somebody outside the staff is refused',
        toDo: 'Narrow the scope in Exchange to the group of the staff, and revoke the consent that reaches every mailbox.',
        sides: app,
        isOpenToOthers: true,
        asksForSomebody: true,
      },
      {
        id: 'mailOutside',
        title: 'Mail from somebody outside the staff is refused',
        toDo: 'Narrow “Application Mail.Send” in Exchange to the one mailbox, and revoke the consent that reaches every mailbox.',
        sides: app,
        isOpenToOthers: true,
        asksForSomebody: true,
      },
    ],
  },
  {
    title: 'Work in the background',
    checks: keysIn(QUEUES).map((queue) => ({
      id: `queue:${queue}`,
      title: QUEUES[queue].does,
      toDo: 'The function of this queue does not run: see that the host’s extension bundle is there and the function is not switched off.',
      sides: app,
    })),
  },
  {
    title: 'Work by the clock',
    checks: keysIn(TIMERS).map((timer) => ({
      id: `timer:${timer}`,
      title: TIMERS[timer].does,
      toDo: 'See in the log why this function does not run or fails, and that it is not switched off.',
      sides: app,
    })),
  },
];

const CHECKS = new Map(CHECK_GROUPS.flatMap(({ checks }) => checks.map((check) => [check.id, check])));

/** The check with an id. Throws where there is none: nobody finds anything about what is not in the list. */
export function checkOf(id: string): Check {
  const check = CHECKS.get(id);
  if (!check) throw new RangeError(`There is no check ${id}.`);
  return check;
}
