import { keysIn } from '../typed.ts';
import { inRow, sentence } from '../sentence.ts';

/** A person's standing in a review by management. */
type Lines = {
  revieweeOid: string;
  revieweesManagerOid: string | null | undefined;
  reviewersManagerOid: string | null | undefined;
  /** Everybody above the reviewee, by their oids. */
  managersAbove: () => readonly string[];
};

/** A row of the table: what it is called, how somebody comes to be it, and what follows from it. */
type RoleRow = {
  /** In the field's words, as they stand after "the". A policy that uses another name has its own wording. */
  words: string;
  /** It is entered in the school's register, for the one school or for the trust above its schools. */
  heldAt?: 'school' | 'trust';
  /** It is named in a review, or in one of its observations. */
  partIn?: 'review' | 'observation';
  /** It follows from who manages whom. */
  relation?: (lines: Lines, oid: string) => boolean;
  /** People are let in to a review as this one by one, with a purpose. */
  letIn?: true;
  /**
   * A policy can name the holder of this role: to owe, to decide, to be told. It can always name the parts in a review.
   */
  named?: true;
  /** Leads a place of a trust: a school, or its central services (TA-02). */
  leads?: true;
  /** Stands above those who lead, in every school: confirms their reviews and is next in line to them. */
  aboveLeaders?: true;
  /** Sits on the governing body, and so on its panels and checks (KM-12, KM-48, KS-14). */
  governs?: true;
  /** Opens everybody's reviews. Leaders open those of people whom they lead. */
  opensReviews?: true;
  /** Adopts and amends policies, and edits the school's forms. */
  adoptsPolicies?: true;
  /** Keeps the register of training (KM-21). */
  keepsTraining?: true;
  /** Enters the papers of the whole school, which every review shows (KM-11, KS-34). */
  keepsSchoolDocuments?: true;
  /** Opens the page of the records that are kept (KM-55, TA-32, PA-12). */
  seesRecords?: true;
};

/**
 * Everybody whom the school's register, a policy or a review speaks of. Every list of roles follows from this table;
 * nothing else lists them. Reviewing is a part in a review and no role. Being an administrator makes nobody a party to
 * a review. If several rows fit, the first one here counts.
 */
export const ROLES = {
  reviewee: { words: 'reviewee', partIn: 'review' },
  reviewer: { words: 'reviewer', partIn: 'review' },
  observer: { words: 'observer', partIn: 'observation' },
  approver: { words: 'person who approves', partIn: 'review' },
  administrator: {
    words: 'administrator',
    heldAt: 'school',
    opensReviews: true,
    adoptsPolicies: true,
    keepsTraining: true,
    keepsSchoolDocuments: true,
    seesRecords: true,
  },
  headteacher: {
    words: 'headteacher',
    heldAt: 'school',
    named: true,
    leads: true,
    adoptsPolicies: true,
    keepsTraining: true,
    keepsSchoolDocuments: true,
    seesRecords: true,
  },
  operationsDirector: { words: 'operations director', heldAt: 'trust', named: true, leads: true, seesRecords: true },
  seniorLeader: { words: 'senior leader', heldAt: 'school', named: true, keepsSchoolDocuments: true },
  trainingCoordinator: {
    words: 'training and development coordinator',
    heldAt: 'school',
    named: true,
    keepsTraining: true,
  },
  governor: { words: 'governor', heldAt: 'school', governs: true },
  foundationGovernor: { words: 'foundation governor', heldAt: 'school', governs: true },
  chairOfGovernors: {
    words: 'chair of governors',
    heldAt: 'school',
    named: true,
    aboveLeaders: true,
    governs: true,
    seesRecords: true,
  },
  /** A person other than the chair of governors (KM-51). */
  chairOfReviewCommittee: { words: 'chair of the review committee', heldAt: 'school', named: true },
  businessManager: { words: 'business manager', heldAt: 'school', named: true, opensReviews: true, seesRecords: true },
  /** Above the leaders only if a trust's policy says so (TA-02). */
  executiveHeadteacher: { words: 'executive headteacher', heldAt: 'trust', seesRecords: true },
  lineManager: {
    words: 'line manager',
    relation: ({ revieweesManagerOid }, oid) => revieweesManagerOid === oid,
  },
  reviewersManager: {
    words: 'reviewer’s line manager',
    relation: ({ revieweeOid, reviewersManagerOid }, oid) => oid !== revieweeOid && reviewersManagerOid === oid,
  },
  indirectManager: {
    words: 'line manager above',
    relation: ({ managersAbove }, oid) => managersAbove().includes(oid),
  },
  payGovernors: { words: 'governor who decides on pay', letIn: true },
  appealHearer: { words: 'person who hears the appeal', letIn: true },
  adviser: { words: 'adviser', letIn: true },
  qualityReader: { words: 'reader for quality assurance', letIn: true },
} as const satisfies Record<string, RoleRow>;

type RoleTable = typeof ROLES;
type Id = keyof RoleTable;

/** The rows with a trait: with `leads`, the two that lead. */
type RowsWith<Trait extends keyof RoleRow> = Trait extends Trait
  ? { [Each in Id]: RoleTable[Each] extends Record<Trait, unknown> ? Each : never }[Id]
  : never;

/** What a school can make somebody besides a member of staff. */
export type Role = RowsWith<'heldAt'>;

/** Who can owe something, be owed it, or decide: a part in the review, or a role that policies name. */
export type Party = RowsWith<'partIn' | 'named'>;

/** A role that a policy can name. */
export type NamedRole = RowsWith<'named'>;

/** Who leads a place of a trust: the headteacher a school, the operations director central services (TA-02). */
export type LeadRole = RowsWith<'leads'>;

/** What somebody may do by a role of the school. */
type Trait =
  | 'leads'
  | 'governs'
  | 'opensReviews'
  | 'adoptsPolicies'
  | 'keepsTraining'
  | 'keepsSchoolDocuments'
  | 'seesRecords';

const rows: [string, RoleRow][] = Object.entries(ROLES);

/**
 * The ids of the rows with at least one of some traits, as a list that is never empty: with `governs`, who sits on the
 * governing body.
 */
export function rolesThat<Each extends keyof RoleRow>(...traits: Each[]): RowsWith<Each>[] {
  return keysIn(ROLES).filter((id): id is RowsWith<Each> => traits.some((trait) => trait in ROLES[id]));
}

export const ROLE_IDS = rolesThat('heldAt');
export const LEAD_ROLES = rolesThat('leads');
export const PARTIES = rolesThat('partIn', 'named');
export const NAMED_ROLES = rolesThat('named');

/** The parties that a policy's access table can be about. */
export const ACCESS_PARTIES = rolesThat('partIn', 'named', 'relation', 'letIn');

/** The roles above a leader in every school, the nearest first. */
export const ABOVE_LEADERS = ROLE_IDS.filter((id) => 'aboveLeaders' in ROLES[id]);

/** Whether a word is the id of a role that policies name. */
export function isNamedRole(id: string): id is NamedRole {
  return (NAMED_ROLES as readonly string[]).includes(id);
}

/** Whether a word is the id of a role that leads. */
export function isLeadRole(id: string): id is LeadRole {
  return (LEAD_ROLES as readonly string[]).includes(id);
}

/** The role that gives somebody a trait, the first if there are several; undefined if none does. */
export function roleThat<Each extends Trait>(
  trait: Each,
  { roles }: { roles: readonly Role[] },
): RowsWith<Each> | undefined {
  return rolesThat(trait).find((id) => (roles as readonly string[]).includes(id));
}

/** A role as a label: "Chair of governors". A word that the table does not know is shown as it is. */
export function titleOf(id: string): string {
  return sentence(rows.find(([each]) => each === id)?.[1].words ?? id);
}

/** Everybody who has one of some traits, in a sentence: "the administrator and the headteacher". */
export function thoseThat(...traits: Trait[]): string {
  return inRow(rolesThat(...traits).map((id) => `the ${ROLES[id].words}`));
}
