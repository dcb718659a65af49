import type { Situation, ReviewNow } from '../situation.ts';
import { LET_IN_AS, type LetInAs, mayBeLetIn } from './mayBeLetIn.ts';
import type { CommandType } from '../commands.ts';
import { type KnownFields, isOffered } from '../offer.ts';
import type { Sees } from './state.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { accessTo, finishedWithoutReviewer } from './accessTo.ts';
import { byName } from '../../people/order.ts';

type AccessInWords = { who: string; sees: Sees; text: string; rule: string; clause: string };

/**
 * Who can see a review, by the policy's table or by a grant, and who asks for access (KM-51 to KM-54, KS-26, KS-27).
 */
export type AccessView = {
  text: string;
  rule: string;
  clause: string;
  /** The people who see the whole review at present, the two themselves first. */
  seenBy: PersonView[];
  /** People who see something by the policy itself. */
  always: AccessInWords[];
  /** Newest first. */
  grants: {
    id: string;
    who: string;
    sees: Sees;
    purpose: string;
    by: string;
    at: string;
    ended: string | null;
    rule: string;
    clause: string;
    canEnd: boolean;
  }[];
  requests: {
    id: string;
    who: string;
    at: string;
    purpose: string;
    decided: { who: string; given: boolean; note: string | null } | null;
    canLetIn: boolean;
    canDecline: boolean;
  }[];
  /** The capacities in which the viewer can let somebody in; empty for everybody else. */
  canGive: {
    as: LetInAs;
    label: string;
    text: string;
    rule: string;
    clause: string;
    people: { oid: string; name: string }[];
  }[];
};

export function viewAccess({ review, actor: viewer, context }: Situation): AccessView {
  const { access } = context.pack;
  const withoutReviewer = finishedWithoutReviewer({ review, context });
  const name = (oid: string) => viewPerson(oid, context).name;
  const rows = access.table.filter(({ staffGroups }) => !staffGroups || staffGroups.includes(review.staffGroup));
  const may = <Type extends CommandType>(type: Type, about: KnownFields<Type>) =>
    isOffered({ type, about, situation: { review, actor: viewer, context } });
  return {
    text: [access.text, withoutReviewer?.text].filter((part) => part !== undefined).join(' '),
    rule: access.rule,
    clause: access.clause,
    seenBy: whoSeesAll({ review, context }),
    always: rows
      .filter(({ how }) => how === 'always')
      .map(({ who, sees, text, rule, clause }) => ({ who, sees, text, rule, clause })),
    grants: review.access.grants
      .map(({ id, oid, sees, purpose, by, at, ended, rule, clause }) => ({
        id,
        who: name(oid),
        sees,
        purpose,
        by: name(by),
        at,
        ended,
        rule,
        clause,
        canEnd: ended === null && may('endAccess', { grantId: id }),
      }))
      .toReversed(),
    requests: review.access.requests
      .map(({ id, by, at, purpose, decided }) => ({
        id,
        who: name(by),
        at,
        purpose,
        decided: decided && { who: name(decided.by), given: decided.given, note: decided.note },
        canLetIn: !decided && may('decideAccess', { requestId: id, give: true }),
        canDecline: !decided && may('decideAccess', { requestId: id, give: false }),
      }))
      .toReversed(),
    canGive: rows.flatMap(({ party, who, text, rule, clause }) =>
      isLetIn(party) && may('giveAccess', { as: party })
        ? [{ as: party, label: who, text, rule, clause, people: peopleFor(party, { review, context }) }]
        : [],
    ),
  };
}

function whoSeesAll({ review, context }: ReviewNow): PersonView[] {
  const isOfTheTwo = ({ oid }: { oid: string }) => oid === review.revieweeOid || oid === review.reviewerOid;
  return context
    .everybody()
    .filter((person) => accessTo({ review, person, context }).has('whole'))
    .toSorted((a, b) => Number(isOfTheTwo(b)) - Number(isOfTheTwo(a)) || byName(a, b))
    .map(({ oid }) => viewPerson(oid, context));
}

const isLetIn = (party: string): party is LetInAs => (LET_IN_AS as readonly string[]).includes(party);

function peopleFor(party: LetInAs, { review, context }: ReviewNow): { oid: string; name: string }[] {
  return mayBeLetIn(party, { review, context })
    .map(({ oid, displayName }) => ({ oid, name: displayName }))
    .toSorted(byName);
}
