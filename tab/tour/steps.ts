import type { FixedText } from '#domain/language/translate.ts';
import type { HomeView } from '#domain/views/home.ts';

/** What a step of the tour stands beside: a part of Home, or a link of the app's first row. */
export type TourPlace =
  | 'today'
  | 'work'
  | 'goodNow'
  | 'review'
  | 'team'
  | 'waiting'
  | 'school'
  | 'delivery'
  | 'foot'
  | `to-${'review' | 'team' | 'school' | 'policies'}`;

export type TourStep = { at: TourPlace; title: FixedText; text: FixedText };

type Tour = 'reviewee' | 'reviewer' | 'leader' | 'administrator';

const WORK: TourStep = {
  at: 'work',
  title: 'What you need to do',
  text: 'The most urgent is first, with the day by which it is due. Open a row to do it.',
};

const FOOT: TourStep = {
  at: 'foot',
  title: 'Your reminders',
  text: 'Choose when reminders come and which days stay quiet. You can find this tour here again.',
};

const TOURS: Record<Tour, readonly TourStep[]> = {
  reviewee: [
    WORK,
    { at: 'goodNow', title: 'Good to do now', text: 'Nobody is waiting for it, but it helps your review on.' },
    {
      at: 'review',
      title: 'Your review',
      text: 'These are the steps of your cycle: what is done, where you are today and what comes next.',
    },
    {
      at: 'to-review',
      title: 'Everything about your review',
      text: 'Your objectives, meetings, observations and statement are here. You also see who else can read them.',
    },
    FOOT,
  ],
  reviewer: [
    WORK,
    { at: 'waiting', title: 'Waiting for others', text: 'What others owe in your reviews. They are reminded for you.' },
    { at: 'team', title: 'Your team', text: 'How the people you review stand, in one line.' },
    {
      at: 'to-team',
      title: 'Each person you review',
      text: 'Open somebody’s review to write objectives, arrange meetings and write the statement.',
    },
    FOOT,
  ],
  leader: [
    WORK,
    {
      at: 'school',
      title: 'The whole school',
      text: 'How far reviews have come, and what is late. Every number opens the people behind it.',
    },
    {
      at: 'to-school',
      title: 'What you do for the school',
      text: 'Launch a cycle, moderate statements and set the targets of the year.',
    },
    { at: 'to-policies', title: 'Your policies', text: 'Read what each policy asks for, section by section.' },
    FOOT,
  ],
  administrator: [
    {
      at: 'delivery',
      title: 'Messages and reminders',
      text: 'If a message reaches nobody, you see it here and can send it again.',
    },
    {
      at: 'to-school',
      title: 'Look after the school',
      text: 'Keep people, roles, terms and holidays, and check the installation.',
    },
    {
      at: 'to-policies',
      title: 'Your policies',
      text: 'Adopt a policy, choose what it leaves to the school and edit its forms.',
    },
    { at: 'to-review', title: 'Your own review', text: 'You see your own review, and nobody else’s.' },
    FOOT,
  ],
};

/** The steps for what somebody mostly does here. Who leads a school follows it even if he or she reviews people too. */
export function stepsFor(home: HomeView): readonly TourStep[] {
  return TOURS[tourFor(home)];
}

function tourFor({ me, school, team }: HomeView): Tour {
  if (me.roles.includes('administrator')) return 'administrator';
  if (school !== null) return 'leader';
  return team.length > 0 ? 'reviewer' : 'reviewee';
}
