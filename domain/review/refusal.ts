import type { RuleRef } from '../policies/policyPack.ts';
import type { FieldProblem } from '../forms/form.ts';

/** Every reason for an expected refusal. `functions/http/problem` gives each its HTTP status. */
export type RefusalCode =
  | 'notAllowed'
  | 'notFound'
  | 'stale'
  | 'invalid'
  | 'inThePast'
  | 'outsideSchoolDay'
  | 'protectedTime'
  | 'noticeTooShort'
  | 'notYet'
  | 'alreadyDone'
  | 'idUsed'
  | 'overLimit'
  | 'observerNotQualified'
  | 'observerNotTrained'
  | 'notCovered'
  | 'suspended'
  | 'closed'
  | 'destroyed';

/** An expected refusal in plain English, with the policy's clause if a policy is the reason. */
export type Refusal = Partial<RuleRef> & {
  refused: RefusalCode;
  message: string;
  /** The fields of the form that it belongs to. */
  fields?: FieldProblem[];
};

type RefuseArgs = {
  refused: RefusalCode;
  message: string;
  ref?: Partial<RuleRef> | null | undefined;
  fields?: FieldProblem[] | undefined;
};

export function refuse({ refused, message, ref, fields }: RefuseArgs): Refusal {
  return {
    refused,
    message,
    ...(ref?.rule !== undefined && { rule: ref.rule }),
    ...(ref?.clause !== undefined && { clause: ref.clause }),
    ...(fields && { fields }),
  };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
