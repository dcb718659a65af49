import { ruleFor } from '#domain/review/appeals/open.ts';
import type { Appeal, AppealOutcome } from '#domain/review/appeals/state.ts';
import { open } from './actions.ts';
import type { Cards } from './cardKind.ts';
import { type Card, facts, layout, outcome, quotation } from './layout.ts';
import { day, nameOf, type Subject, when, whose } from './subject.ts';
import { ourPolicy } from './why.ts';

export const appealsCards = {
  appeal: { draw: appeal, preview: 'News of an appeal', forOthers: true },
} satisfies Cards;

const OUTCOMES: Record<AppealOutcome, string> = {
  upheld: 'Upheld',
  partlyUpheld: 'Upheld in part',
  notUpheld: 'Not upheld',
};

/** The state of an appeal, for everybody concerned. */
function appeal(subject: Subject): Card | undefined {
  const { review, message, context } = subject;
  const found = review.appeals.find(({ id }) => id === message.aboutId);
  if (!found) return undefined;
  const { hearing, hearer, decision, talk } = found;
  return layout({
    label: 'Appeal',
    tone: found.state === 'ended' ? 'default' : 'warning',
    title: titleOf(found),
    whose: whose(subject),
    body: [
      facts([
        ['Against', found.entry],
        ...(hearer ? [['Heard by', nameOf(hearer.oid, subject)] as const] : []),
        ...(hearing ? [['Hearing', `${when(hearing.start, subject)}, ${hearing.place}`] as const] : []),
      ]),
      talk ? quotation(`Talked over on ${day(talk.on, subject)}`, talk.note) : undefined,
      decision ? quotation(`${nameOf(decision.by, subject)} decided`, decision.reasons) : undefined,
      decision?.newVersion ? outcome('A new version of the statement has been begun.') : undefined,
    ],
    why: ourPolicy(ruleFor(found.subject, context), subject),
    actions: [open('Open in Fairview', subject.link(`reviews/${review.id}/appeals`))],
  });
}

function titleOf({ state, talk, hearer, withdrawnAt, decision }: Appeal): string {
  if (decision) return OUTCOMES[decision.outcome];
  if (withdrawnAt) return 'Withdrawn';
  if (state === 'ended') return 'Settled by talking it over';
  if (state === 'talking') return talk ? 'Talked over' : 'To be talked over first';
  return hearer ? 'To be heard' : 'Somebody is to be named who hears it';
}
