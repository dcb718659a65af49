import { Temporal } from 'temporal-polyfill';
import { inOrder } from '#domain/inOrder.ts';
import { recipientOf } from '#domain/concerns/concern.ts';
import { launchSelectionSchema } from '#domain/launch/launchSelection.ts';
import { proposeLaunch } from '#domain/launch/propose.ts';
import { proposedReviewer } from '#domain/launch/proposedReviewer.ts';
import { leaderOf } from '#domain/people/leadership.ts';
import type { Person } from '#domain/people/person.ts';
import { ROLE_IDS } from '#domain/people/roles.ts';
import { registerOf } from '#domain/people/register.ts';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import { shippedPacks } from '#domain/policies/packs.ts';
import { policyDuties } from '#domain/policies/policyDuties.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { PARTIES } from '#domain/people/roles.ts';
import { whoNames } from '#domain/review/appeals/whoHears.ts';
import type { Context } from '#domain/review/context.ts';
import { contextFor, schoolFor } from '#domain/review/contextFor.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { checkersOf } from '#domain/review/moderation/checkersOf.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { whoApproves, whoReceives } from '#domain/review/objectives/whoApproves.ts';
import { obligations } from '#domain/review/obligations.ts';
import { personBehind } from '#domain/review/parties.ts';
import { chainOf, whoDecidesPay, whoRecommends } from '#domain/review/pay/chain.ts';
import { whoSees } from '#domain/review/people.ts';
import { remindersInWords } from '#domain/review/reminderExample.ts';
import { requests } from '#domain/review/requests.ts';
import type { Review } from '#domain/review/review.ts';
import { candidates, governors } from '#domain/review/reviewers/candidates.ts';
import { decider } from '#domain/review/reviewers/cases.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { playCourse } from '#local/cards/course.ts';
import { COURSES } from '#local/cards/courses.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

/**
 * Four people hold each role: two with the same name, and two with a name that an English list puts first and a Swedish
 * one last, once written in two code points.
 */
export const HOLDERS = [
  { number: 901, displayName: '\u00c5sa Berg' },
  { number: 902, displayName: 'A\u030asa Berg' },
  { number: 904, displayName: 'Zoe Ahl' },
  { number: 903, displayName: 'Zoe Ahl' },
];

/** The demonstration school’s people, many with the same name; the holders replace the people who hold a role. */
export function crowdedSchool(): Person[] {
  const known = people.map((each, index) => {
    const displayName = [each.displayName, '\u00c5sa Lind', 'Zoe Lind'][index % 3] ?? each.displayName;
    return { ...registerEntry(each), displayName, roles: [] };
  });
  const [first] = known;
  if (!first) throw new Error('There is nobody.');
  const holders = HOLDERS.map(({ number, displayName }) => {
    return { ...first, oid: oidOf(number), displayName, managerOid: null, staffGroup: null, roles: [...ROLE_IDS] };
  });
  return [...known, ...holders];
}

/** What happened in each course, as it went with the school’s own register. */
const PLAYED = COURSES.map((course) => ({ course, moments: playCourse(course, 'usual').moments }));

/** Every decision that depends on who comes first in a school, with the people in a given order. */
export function decidedIn(register: readonly Person[]): unknown {
  const read = registerOf(register);
  const school = { people: new Map(register.map((person) => [person.oid, person])), managers: new Map() };
  return {
    holders: ROLE_IDS.map((role) => [role, read.holderOf(role)?.oid, read.holdersOf(role).map(({ oid }) => oid)]),
    policies: shippedPacks().map((pack) => ({
      leaders: register
        .map((person) => [person.oid, leaderOf({ reviewee: person, people: register, policy: pack })?.oid] as const)
        .toSorted(([a], [b]) => inOrder(a, b)),
      reviewers: register
        .map(
          (person) =>
            [
              person.oid,
              proposedReviewer({ pack: asHeadteachers(pack), reviewee: person, known: school }).reviewer?.oid,
            ] as const,
        )
        .toSorted(([a], [b]) => inOrder(a, b)),
      reminders: pack.covers.staffGroups.map((staffGroup) =>
        remindersInWords(pack, { from: '2026-09-01', staffGroup, calendar: schoolYear, people: register }),
      ),
      launch: launchedUnder(pack, register),
      duties: policyDuties(
        { ...storyAt(pack, register, '2027-06-01T09:00:00Z'), people: read.people, adopted: [adopted(pack)] },
        { lastDone: () => undefined, readAt: () => undefined },
      ),
      concern: recipientOf({ given: { person: somebody(register, 40), aboutHeadteacher: false }, pack, school: read }),
    })),
    courses: PLAYED.map((played) => decidedInCourse(played, register)),
    sample: [
      ...drawSample({ reviewIds: register.map(({ oid }) => oid), given: { percent: 30, seed: 'a' }, sha256 }),
    ].toSorted(inOrder),
  };
}

function decidedInCourse({ course, moments }: (typeof PLAYED)[number], register: readonly Person[]): unknown {
  const pack = packOf(course.pack);
  const told = register.map((each) =>
    each.oid === oidOf(course.reviewee) ? { ...each, staffGroup: course.staffGroup ?? each.staffGroup } : each,
  );
  return moments
    .filter((_, index) => index % 10 === 9 || index === moments.length - 1)
    .map(({ review, now }) => decidedFor(review, storyAt(pack, told, now)));
}

function decidedFor(review: Review, context: Context): unknown {
  return {
    behind: PARTIES.map((party) => [
      party,
      personBehind({ review, party, context }),
      whoReceives({ review, party, context }),
    ]),
    deciders: PARTIES.map((party) => decider({ parties: [party], review, context })),
    approves: [review.reviewerOid, review.revieweeOid].map((oid) => whoApproves({ review, senderOid: oid, context })),
    pay: [whoRecommends(review, context), chainOf(review, context), whoDecidesPay(review, context)],
    checkers: checkersOf(review, context),
    names: whoNames({ ...review, approverOid: review.reviewerOid }, context),
    panel: whoApproves({
      review: withPanel(review, context),
      senderOid: review.reviewerOid,
      context: headteachers(review, context),
    }),
    candidates: candidates(review, context),
    governors: governors(review, context),
    sees: whoSees(review, context),
    requests: requests(review, context),
    duties: obligations(review, context).map(({ key, owedByOid, escalatesTo }) => [key, owedByOid, escalatesTo]),
    messages: messagesFor(review, context).map((each) => [keyOf(each), each.to, each.at]),
  };
}

/** The review with a panel without its chair; its members are named in the order of the people. */
function withPanel(review: Review, { everybody }: Context): Review {
  const holders = everybody().filter(({ roles }) => roles.includes('governor'));
  const memberOids = [review.reviewerOid, ...holders.map(({ oid }) => oid)];
  const panel = { memberOids, leadOid: review.reviewerOid, note: null, by: oidOf(1), at: review.openedAt };
  return { ...review, reviewers: { ...review.reviewers, panels: [panel] } };
}

/** The context in which the headteacher is the reviewee. */
function headteachers({ revieweeOid }: Review, context: Context): Context {
  const pack = packOf('maths-school');
  const person = (oid: string) => {
    const known = context.person(oid);
    return known && oid === revieweeOid ? { ...known, roles: ['headteacher' as const] } : known;
  };
  return { ...context, pack, person };
}

/** The policy with the headteacher as everybody's reviewer. */
function asHeadteachers(pack: PolicyPack): PolicyPack {
  const { rule, clause } = pack.covers;
  return { ...pack, reviewers: [{ rule, clause, proposed: 'headteacher', text: 'The headteacher reviews.' }] };
}

/** A launch in which one person is the reviewer of all, so that there is not room for everybody. */
function launchedUnder(pack: PolicyPack, register: readonly Person[]): unknown {
  const everybody = new Map(register.map((person) => [person.oid, { ...person, managerOid: oidOf(1) }]));
  const proposals = proposeLaunch(
    launchSelectionSchema.parse({ policy: null, cycle: 'running', reviewers: {}, leftOut: [] }),
    {
      people: everybody,
      managers: new Map(),
      adopted: [adopted(pack)],
      calendar: schoolYear,
      today: '2026-10-05',
      reviews: [],
      trainings: () => [],
    },
  );
  return proposals.map(({ person, state, reviewer, approver }) => [person.oid, state, reviewer?.oid, approver?.oid]);
}

function adopted(pack: PolicyPack): AdoptedPolicy {
  const { staffGroups } = pack.covers;
  const from = '2026-01-01';
  const by = { adoptedAt: '2026-01-01T08:00:00Z', adoptedBy: oidOf(46) };
  return { id: pack.id, version: pack.version, from, ...by, site: null, staffGroups, values: {}, file: {}, pack };
}

/** A story's context in which the people keep the order in which they were read. */
function storyAt(pack: PolicyPack, register: readonly Person[], now: string): Context {
  const read = { calendar: schoolYear, school: { name: 'Larkmoor School' }, register: registerOf(register), sha256 };
  const school = schoolFor({ ...read, now: Temporal.Instant.from(now) });
  return { ...contextFor({ review: {}, pack, school }), everybody: () => register };
}

function packOf(id: string): PolicyPack {
  const pack = shippedPacks().find((each) => each.id === id);
  if (!pack) throw new Error(`No policy ${id}.`);
  return pack;
}

function somebody(register: readonly Person[], number: number): Person {
  const found = register.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
}
