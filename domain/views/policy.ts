import type { CountedDays } from './countedDays.ts';
import type { Form } from '../forms/form.ts';
import type { PolicyDeadline } from '../policies/deadlines.ts';
import type { Finding } from '../policies/finding.ts';
import type { PackForm, PolicyPack } from '../policies/policyPack.ts';
import type { Setting, Values } from '../policies/settings.ts';
import type { FileProblem } from '../policies/policyFile.ts';
import type { Topic, Trigger } from '../policies/vocabulary.ts';
import type { DutyState } from '../review/obligations.ts';

/** A policy as a line of the list: shipped with the app, adopted by the school, or both. */
export type PolicySummary = {
  id: string;
  title: string;
  source: string;
  summary: string;
  /** Names of the staff groups that it covers: "Teachers". */
  covers: string[];
  shipped: boolean;
  /** The version in force today, if there is one. */
  inForce: { version: string; from: string } | null;
  /** A version adopted to begin later, if there is one. */
  comes: { version: string; from: string } | null;
  /** Whether it is the viewer's own policy. */
  yours: boolean;
};

export type PoliciesView = {
  policies: PolicySummary[];
  /** Whether the viewer may adopt and amend policies and edit forms (administrator, headteacher). */
  canAdopt: boolean;
  today: string;
};

/** One of the reader's own dates beside a rule. */
export type OwnDate = {
  reviewId: string;
  due: string;
  counted: CountedDays;
  because: string;
  state: DutyState;
  duty: string;
};

/** One rule in plain English. */
export type PolicyEntry = {
  rule: string;
  clause: string;
  kind: 'text' | 'duty' | 'limit' | 'access';
  text: string;
  /** For a duty: who owes it, and its deadline in words ("within 5 working days of the planning meeting"). */
  owedBy: string | null;
  when: string | null;
  force: 'must' | 'should' | null;
  optional: boolean;
  figureIsOurs: boolean;
  dates: OwnDate[];
};

export type PolicyTopic = { id: Topic; title: string; entries: PolicyEntry[] };

/** What is not decided: what the policy's text says, what the app does until then, and the topic of its rule. */
export type LeftOpen = {
  rule: string;
  clause: string;
  topic: { id: Topic; title: string };
  title: string;
  text: string;
  meanwhile: string;
};

/**
 * The readable policy: whole, in plain English, each rule with its clause and the reader's own dates (KM-01, KM-59).
 */
export type PolicyView = {
  id: string;
  title: string;
  source: string;
  summary: string;
  /** Null for a shipped policy that the school has not adopted. Such a policy is shown with its defaults. */
  adopted: {
    version: string;
    from: string;
    adoptedAt: string;
    adoptedBy: string;
    site: string | null;
    staffGroups: string[];
    inForce: boolean;
  } | null;
  wording: PolicyPack['wording'];
  /** What the school chose and filled in, in words. */
  choices: { id: string; label: string; value: string; rule: string; clause: string }[];
  /** Where the policy contradicts itself or leaves something open and the school has not decided. */
  leftOpen: LeftOpen[];
  topics: PolicyTopic[];
  forms: { id: PackForm; title: string; rule: string; clause: string; schoolsOwn: boolean; version: number | null }[];
  versions: { version: string; from: string; adoptedAt: string; adoptedBy: string }[];
  /**
   * Whether the reader is asked to confirm having read it, and has done so (KM-59). Null if it is not the reader's
   * policy.
   */
  reading: {
    confirmedAt: string | null;
    asked: boolean;
    due: string | null;
    counted: CountedDays | null;
    rule: string | null;
    clause: string | null;
  } | null;
  canAdopt: boolean;
  timeZone: string;
  now: string;
};

/** Who has confirmed reading a policy, for the leaders of the school (KM-59). */
export type ReadingsView = {
  people: { oid: string; name: string; jobTitle: string; confirmedAt: string | null; newStaff: boolean }[];
};

/** What a school would adopt: a shipped policy or a file of its own, with its choices. */
export type AdoptionDraft = {
  /** The id of a shipped or adopted policy whose file is used, or a file of the school's own. */
  source: { policy: string } | { file: unknown };
  values: Values;
  from: string;
  site: string | null;
  staffGroups: string[];
};

/** What a draft means before it is adopted. */
export type AdoptionCheck = {
  /** Faults of a school's own file, with their places. While there are any, everything else is empty. */
  fileProblems: FileProblem[];
  /** Settings that are wrong or empty, by the setting's id. `from`, `site` and `staffGroups` have those names. */
  fields: { field: string; message: string }[];
  findings: Finding[];
  /** What it would mean for a sample person. */
  samples: {
    name: string;
    staffGroup: string;
    event: Trigger;
    eventName: string;
    at: string;
    deadlines: PolicyDeadline[];
  }[];
  /** Its reminders for one deadline by the school's calendar, a sentence for each reminder schedule. */
  reminders: string[];
  policy: { id: string; title: string } | null;
};

/** What the adoption form begins with. */
export type AdoptionForm = {
  id: string;
  title: string;
  summary: string;
  source: string;
  settings: Setting[];
  values: Values;
  /** All staff groups of the policy, and those used here. */
  allGroups: { id: string; name: string }[];
  staffGroups: string[];
  site: string | null;
  /** Schools of the trust, from the register; empty if there is only one school. */
  sites: string[];
  from: string;
  /** The version that this would amend, if the policy is adopted already. */
  amends: string | null;
  /** The file, for downloading and editing a copy. */
  file: Record<string, unknown>;
};

/** A school's own form, with its versions. */
export type FormEditorView = {
  policy: { id: string; title: string };
  id: PackForm;
  /** The form in use now. */
  form: Form;
  /** The policy's own form, to go back to. */
  original: Form;
  version: number | null;
  /** Newest first, each with its questions. */
  versions: { version: number; at: string; by: string; content: Form }[];
};
