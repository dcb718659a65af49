import { ADMINISTRATOR, EARLY_CAREER_TEACHER, HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../testSchool.ts';

/** A page of the gallery: what it is called, who looks at it, and where it is. */
export type GalleryPage = { name: string; who: number; place: string };

/** The deputy headteacher, and the lead teaching assistant, who observes at ten o'clock. */
const DEPUTY = 2;
const OBSERVER = 34;

/** Every page of the tab, with somebody for whom it has something. `{review}` is Lucy Pemberton's review. */
export const PAGES: readonly GalleryPage[] = [
  { name: 'home-teacher', who: TEACHER, place: '/' },
  { name: 'home-reviewer', who: HEAD_OF_ENGLISH, place: '/' },
  { name: 'home-observer', who: OBSERVER, place: '/' },
  { name: 'home-headteacher', who: HEADTEACHER, place: '/' },
  { name: 'home-administrator', who: ADMINISTRATOR, place: '/' },
  { name: 'home-new', who: EARLY_CAREER_TEACHER, place: '/' },
  { name: 'team', who: HEAD_OF_ENGLISH, place: '/team' },
  {
    name: 'together',
    who: HEADTEACHER,
    place: '/together/answerNeed?title=Answer%20a%20training%20or%20development%20need',
  },
  { name: 'school', who: HEADTEACHER, place: '/school' },
  { name: 'school-overview', who: HEADTEACHER, place: '/school-overview' },
  { name: 'comparison', who: HEADTEACHER, place: '/comparison' },
  { name: 'school-documents', who: HEADTEACHER, place: '/school/documents' },
  { name: 'arrange', who: HEAD_OF_ENGLISH, place: '/arrange' },
  { name: 'review-overview', who: HEAD_OF_ENGLISH, place: '/reviews/{review}' },
  { name: 'review-meetings', who: HEAD_OF_ENGLISH, place: '/reviews/{review}/meetings' },
  { name: 'review-objectives', who: HEAD_OF_ENGLISH, place: '/reviews/{review}/objectives' },
  { name: 'review-observations', who: HEAD_OF_ENGLISH, place: '/reviews/{review}/observations' },
  { name: 'review-statement', who: TEACHER, place: '/reviews/{review}/statement' },
  { name: 'review-development', who: HEAD_OF_ENGLISH, place: '/reviews/{review}/development' },
  { name: 'review-who-sees-it', who: TEACHER, place: '/reviews/{review}/access' },
  { name: 'review-history', who: TEACHER, place: '/reviews/{review}/history' },
  { name: 'objectives-waiting', who: HEADTEACHER, place: '/objectives/waiting' },
  { name: 'moderation', who: HEADTEACHER, place: '/moderation' },
  { name: 'launch', who: HEADTEACHER, place: '/launch' },
  { name: 'development-register', who: HEADTEACHER, place: '/development' },
  { name: 'training', who: HEADTEACHER, place: '/training' },
  { name: 'drop-in', who: DEPUTY, place: '/drop-in' },
  { name: 'ask-to-see', who: HEAD_OF_ENGLISH, place: '/access' },
  { name: 'concerns', who: HEADTEACHER, place: '/concerns' },
  { name: 'records', who: HEADTEACHER, place: '/records' },
  { name: 'reminders', who: TEACHER, place: '/reminders' },
  { name: 'policies', who: TEACHER, place: '/policies' },
  { name: 'policy', who: TEACHER, place: '/policies/kent-model' },
  { name: 'calculator', who: TEACHER, place: '/policies/calculator' },
  { name: 'adoption', who: ADMINISTRATOR, place: '/policies/support-staff/adopt' },
  { name: 'messages', who: ADMINISTRATOR, place: '/delivery' },
  { name: 'installation', who: ADMINISTRATOR, place: '/preflight' },
  { name: 'register', who: ADMINISTRATOR, place: '/school/register' },
  { name: 'side-panel', who: HEAD_OF_ENGLISH, place: '/meeting' },
  { name: 'privacy', who: TEACHER, place: '/privacy' },
];
