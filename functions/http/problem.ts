import type { HttpResponseInit } from '@azure/functions';
import { type ProblemDocument, PROBLEMS } from '#contract/problems.ts';
import type { Refusal } from '#domain/review/refusal.ts';

type Problem = Omit<ProblemDocument, 'type' | 'status'>;

/** An answer in the form of RFC 9457: `application/problem+json`, with a stable code and plain English. */
export function problem(said: Problem, headers: Record<string, string> = {}): Reply<never> {
  const { code, title, detail, ...more } = said;
  const status = PROBLEMS[code];
  const document: ProblemDocument = { type: `urn:fairview:problem:${code}`, title, status, detail, code, ...more };
  return new Reply({
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(document),
  });
}

/** A refusal of the domain as an HTTP answer, with the policy's rule and clause where there is one. */
export function refusalProblem({ refused, message, ...more }: Refusal): Reply<never> {
  return problem({ code: refused, title: 'That cannot be done as it is', detail: message, ...more });
}

/** An answer as it is sent. `of` never exists at run time: it carries the type of the answer. */
export class Reply<Of> {
  declare readonly of?: Of;
  readonly init: HttpResponseInit;

  constructor(init: HttpResponseInit) {
    this.init = init;
  }
}

/** JSON that must not be cached. */
export function json<Of>(value: Of, status: number): Reply<Of> {
  return new Reply({
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify(value),
  });
}
