import type { HttpResponseInit } from '@azure/functions';
import type { Refusal, RefusalCode } from '#domain/review/refusal.ts';
import type { FieldProblem } from '#domain/forms/form.ts';

/** The HTTP status of each expected refusal. The one place that knows. */
const STATUS: Record<RefusalCode, number> = {
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
  notCovered: 422,
  suspended: 409,
  closed: 409,
  destroyed: 410,
};

type Problem = {
  status: number;
  code: string;
  title: string;
  detail: string;
  rule?: string;
  clause?: string;
  fields?: FieldProblem[];
  [extension: string]: unknown;
};

/** An answer as RFC 9457 wants it: `application/problem+json`, with a stable code and plain English. */
export function problem(
  { status, code, title, detail, ...more }: Problem,
  headers: Record<string, string> = {},
): HttpResponseInit {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify({ type: `urn:fairview:problem:${code}`, title, status, detail, code, ...more }),
  };
}

/** A refusal of the domain as an HTTP answer, with the policy's rule and clause where one speaks. */
export function refusalProblem({ refused, message, ...more }: Refusal): HttpResponseInit {
  return problem({
    status: STATUS[refused],
    code: refused,
    title: 'That cannot be done as it is',
    detail: message,
    ...more,
  });
}
