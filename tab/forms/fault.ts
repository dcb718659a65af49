import { createElement, type ReactElement, useLayoutEffect, useState } from 'react';
import { type FieldProblem, Problem } from '../api/client.ts';
import { Refusal } from './Refusal.tsx';

/** What is wrong with a field, in the form that Fluent's `Field` shows; empty if nothing is. */
export type Fault = { validationState?: 'error'; validationMessage?: string | ReactElement };

/** A fault in these words. */
export function faultSaying(validationMessage: string | ReactElement): Fault {
  return { validationState: 'error', validationMessage };
}

/** What the tab itself says, in the reader's language. */
const saidByTab = new WeakSet<Problem>();

/** The problem of a form that lacks something before it can be sent: the field, and what to do there. */
export function missingAt(field: string, message: string): Problem {
  const problem = new Problem({ status: 422, code: 'invalid', detail: message, fields: [{ field, message }] });
  saidByTab.add(problem);
  return problem;
}

/** What of a refusal has been said at its fields. */
const saidAtFields = new WeakMap<Problem, Set<FieldProblem>>();

/** What is left to say of a refusal once its fields have said what is wrong with them; null if nothing is. */
export function leftToSay(problem: Problem): string | null {
  const said = saidAtFields.get(problem);
  if (!said) return problem.message;
  const left = problem.fields.filter((each) => !said.has(each));
  return left.length === 0 ? null : inWords(left);
}

type FaultArgs = { problem: Problem | null; field: string; value: string };

/** What was refused about a field. It goes as soon as the field has another value than the one that was refused. */
export function useFaultOf({ problem, field, value }: FaultArgs): Fault {
  const [refused, setRefused] = useState({ problem, value });
  if (refused.problem !== problem) setRefused({ problem, value });
  useLayoutEffect(() => {
    const about = faultsAt(problem, field);
    if (problem && about.length > 0)
      saidAtFields.set(problem, new Set([...(saidAtFields.get(problem) ?? []), ...about]));
  }, [problem, field]);
  return isRefused(problem, field) && value === refused.value ? faultSaying(refusal(problem, field)) : {};
}

/** Whether something about this field was refused, whatever is in it now. */
export function isRefused(problem: Problem | null, field: string): problem is Problem {
  return faultsAt(problem, field).length > 0;
}

/** What was refused about a field and, where the policy is the reason, its section. */
function refusal(problem: Problem, field: string): string | ReactElement {
  const about = faultsAt(problem, field);
  if (saidByTab.has(problem)) return inWords(about);
  if (problem.rule === undefined) return createElement(Refusal, { message: inWords(about) });
  // A refusal that is about this field alone stands here as a whole: what the policy says, and the reason.
  const message = about.length === problem.fields.length ? problem.message : inWords(about);
  return createElement(Refusal, { message, clause: problem.clause });
}

function faultsAt(problem: Problem | null, field: string): FieldProblem[] {
  return problem?.fields.filter((each) => each.field === field || each.field.startsWith(`${field}.`)) ?? [];
}

const inWords = (faults: readonly FieldProblem[]) => [...new Set(faults.map(({ message }) => message))].join(' ');
