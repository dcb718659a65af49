import type { FieldProblem } from '#domain/forms/form.ts';
import type { FileProblem } from '#domain/policies/policyFile.ts';
import type { RefusalCode } from '#domain/review/refusal.ts';
import { keysIn } from '#domain/typed.ts';

/** The HTTP status of each expected refusal. */
const REFUSALS = {
  notAllowed: 403,
  notFound: 404,
  stale: 412,
  invalid: 422,
  inThePast: 422,
  outsideSchoolDay: 422,
  protectedTime: 422,
  noticeTooShort: 422,
  notYet: 409,
  alreadyDone: 409,
  idUsed: 409,
  overLimit: 422,
  observerNotQualified: 422,
  observerNotTrained: 422,
  notCovered: 422,
  suspended: 409,
  closed: 409,
  destroyed: 410,
} as const satisfies Record<RefusalCode, number>;

/** Every problem that an answer can report, with its HTTP status. The only list of them. */
export const PROBLEMS = {
  ...REFUSALS,
  signInNeeded: 401,
  signInExpired: 401,
  notInRegister: 403,
  consentNeeded: 403,
  notAssigned: 403,
  notJson: 400,
  lengthNeeded: 411,
  notANotification: 400,
  tooLarge: 413,
  draftChanged: 412,
  fileChanged: 409,
  noSuchRoute: 404,
  otherMethod: 405,
  unexpected: 500,
  unreadable: 500,
  notSetUp: 503,
  newerShape: 503,
  unreachable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** The codes of every refusal of the domain that a command can be answered with. */
export const REFUSAL_CODES = keysIn(REFUSALS);

/**
 * A problem as it is sent (RFC 9457), with Fairview's additions: a stable code, the rule and clause of the policy, the
 * fields.
 */
export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  /** In plain English, to be shown as it is. */
  detail: string;
  code: ProblemCode;
  rule?: string;
  clause?: string;
  fields?: FieldProblem[];
  /** Where a policy’s file is wrong. */
  fileProblems?: FileProblem[];
  /** With `consentNeeded`: where consent is given. */
  consentUrl?: string;
  /** With `draftChanged`: what another window saved in the meantime. */
  theirs?: unknown;
};
