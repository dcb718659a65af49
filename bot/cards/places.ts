import type { HomeView } from '#domain/views/home.ts';
import type { SectionId } from '#domain/review/sections.ts';
import type { Meant } from '../questions/intents.ts';

/** What is done in a section of a review: its name for the asker's own review, and what can be done there. */
type Section = { section: SectionId; name: string; says: string };

/** Questions whose answer is a section of a review. */
export const SECTIONS: { readonly [Kind in Meant]?: Section } = {
  statement: {
    section: 'statement',
    name: 'statement',
    says: 'You read it, comment on it and sign it here. Once it is final you can save it as a PDF.',
  },
  objectives: { section: 'objectives', name: 'objectives', says: 'You write, send and change them here.' },
  observations: {
    section: 'observations',
    name: 'observations and feedback',
    says: 'Visits, their times and the feedback on them are here. You can propose another time or focus.',
  },
  preparing: {
    section: 'preparing',
    name: 'preparation',
    says: 'You fill in your forms, and attach or link documents and evidence here.',
  },
  notes: { section: 'notes', name: 'notes and actions', says: 'Notes of meetings and the actions agreed are here.' },
  pay: { section: 'pay', name: 'pay recommendation', says: 'If your policy makes one, you see it here.' },
  training: {
    section: 'development',
    name: 'training and development',
    says: 'You ask for training here, and see what was promised.',
  },
  support: {
    section: 'support',
    name: 'support',
    says: 'Concerns that were raised with you and support plans are here, if there are any.',
  },
  access: {
    section: 'access',
    name: 'readers',
    says: 'It lists everybody who looked at your review: who, when and why.',
  },
};

/** A page of its own: whom it is for, and who else does it. */
type Page = {
  place: string;
  title: string;
  says: string;
  button: string;
  isFor?: (home: HomeView) => boolean;
  otherwise?: string;
};

const isAdministrator = ({ me }: HomeView) => me.roles.includes('administrator');

/** Questions whose answer is a page outside of any review. */
export const PAGES: { readonly [Kind in Meant]?: Page } = {
  privacy: {
    place: 'privacy',
    title: 'What is kept about you',
    says: 'What is kept and why, who sees it, how long, and who to ask: on one page.',
    button: 'Read it',
  },
  everything: {
    place: 'access',
    title: 'Nobody sees everything',
    says: 'Whoever administers Fairview reads no review but his or her own, and cannot open one alone. Others see what the policy gives them. Each review lists who can see it and who has looked.',
    button: 'See how access is asked for',
  },
  policy: {
    place: 'policies',
    title: 'The policy',
    says: 'Every rule of it in plain English, with your own dates.',
    button: 'Read the policy',
  },
  reminders: {
    place: 'reminders',
    title: 'When reminders come',
    says: 'You choose the hour and the days. You cannot turn off reminders of what is due from you. They stop when it is done.',
    button: 'Choose when',
  },
  concern: {
    place: 'concerns',
    title: 'Raise a concern in confidence',
    says: 'You write it on a page of its own. It is no part of a review, and this chat shows nothing of it.',
    button: 'Raise a concern',
  },
  approve: {
    place: 'objectives/waiting',
    title: 'Objectives waiting for you',
    says: 'You read, approve or return them side by side.',
    button: 'Read them',
  },
  moderation: {
    place: 'moderation',
    title: 'Statements to moderate',
    says: 'You read them side by side and agree, or ask for a new statement.',
    button: 'Open moderation',
  },
  dropIn: {
    place: 'drop-in',
    title: 'Record a drop-in',
    says: 'You record who you visited and what you looked at. The person is told.',
    button: 'Record a drop-in',
    isFor: ({ canDropIn }) => canDropIn,
    otherwise: 'In your school others record drop-ins. Those to you are in your review, under observations.',
  },
  launch: {
    place: 'launch',
    title: 'Open reviews',
    says: 'You choose whose reviews to open, and see everybody’s reviewer before anything is sent.',
    button: 'Open reviews',
    isFor: ({ mayLaunch }) => mayLaunch,
    otherwise: 'The headteacher or the administrator opens the reviews of a year.',
  },
  delivery: {
    place: 'delivery',
    title: 'Messages that reached nobody',
    says: 'You see who they were for, why they failed, and can try again.',
    button: 'Open the list',
    isFor: isAdministrator,
    otherwise: 'The administrator sees which messages reached nobody. Tell the administrator who gets none.',
  },
  preflight: {
    place: 'preflight',
    title: 'Check the installation',
    says: 'It checks every permission and connection, and says what to do where something is wrong.',
    button: 'Check it',
    isFor: isAdministrator,
    otherwise: 'The administrator can check that. Say what you did and what you saw.',
  },
  records: {
    place: 'records',
    title: 'Records',
    says: 'You see how long each record is kept, and which are due to be destroyed.',
    button: 'Open the records',
    isFor: ({ looksAfterRecords }) => looksAfterRecords,
    otherwise: 'Whoever looks after the school’s records sees that. How long yours are kept is in the policy.',
  },
  register: {
    place: 'school',
    title: 'The school’s register',
    says: 'People, jobs, hours and term dates come from the school’s register and calendar.',
    button: 'Open the school’s settings',
    isFor: isAdministrator,
    otherwise:
      'Names, jobs, hours and term dates come from the school’s register. Ask the administrator to change it there. Your dates then follow by themselves.',
  },
};
