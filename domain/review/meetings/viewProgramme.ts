import type { Situation } from '../situation.ts';
import { type ProposedMeeting, proposeProgramme } from './programme.ts';
import { rhythmOf } from './rhythm.ts';
import { isOffered } from '../offer.ts';

/** The year's meetings that are still to be arranged, and how often the two meet (TA-11, PA-01, KC-01). */
export type ProgrammeView = {
  rhythm: {
    kind: ProposedMeeting['kind'];
    name: string;
    weeks: number;
    most: number;
    own: boolean;
    rule: string;
    clause: string;
    canSet: boolean;
  } | null;
  /** For the person who arranges them; empty for everybody else. */
  proposed: (ProposedMeeting & { name: string })[];
};

export function viewProgramme({ review, actor: viewer, context }: Situation): ProgrammeView {
  const rhythm = rhythmOf(review, context);
  const nameOf = (kind: ProposedMeeting['kind']) => context.pack.meetings[kind]?.name ?? 'Meeting';
  const situation = { review, actor: viewer, context };
  const canArrange = isOffered({ type: 'scheduleMeeting', about: {}, situation });
  const takes = ({ kind, day }: ProposedMeeting) =>
    isOffered({
      type: 'scheduleMeeting',
      about: { kind, start: `${day}T${context.calendar.schoolDay.start}` },
      situation,
    });
  return {
    rhythm: rhythm
      ? {
          kind: rhythm.kind,
          name: nameOf(rhythm.kind),
          weeks: rhythm.weeks,
          most: rhythm.most,
          own: rhythm.own,
          rule: rhythm.rule,
          clause: rhythm.clause,
          canSet: isOffered({ type: 'setRhythm', about: { kind: rhythm.kind }, situation }),
        }
      : null,
    proposed: canArrange
      ? proposeProgramme(review, context)
          .filter(takes)
          .map((each) => ({ ...each, name: nameOf(each.kind) }))
      : [],
  };
}
