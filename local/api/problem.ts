import { z } from 'zod';
import type { Reply } from './call.ts';

type Facts = {
  status: number;
  code: string;
  title: string;
  detail: string;
  fields?: { field: string; message: string }[];
};

/** An expected refusal of the `/local` API; `problemOf` turns it into the answer. */
export class ApiProblem extends Error {
  readonly facts: Facts;
  constructor(facts: Facts) {
    super(facts.detail);
    this.facts = facts;
  }
}

/** A refusal in the form of RFC 9457: `application/problem+json` with a stable code. */
export function problemOf({ facts }: ApiProblem): Reply {
  return {
    status: facts.status,
    body: { type: `urn:fairview:problem:${facts.code}`, ...facts },
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  };
}

export const notFound = (detail: string) =>
  new ApiProblem({ status: 404, code: 'notFound', title: 'That is not here', detail });

export const wrongMethod = (method: string) =>
  new ApiProblem({
    status: 405,
    code: 'wrongMethod',
    title: 'That cannot be done here',
    detail: `${method} is not one of the methods of this address.`,
  });

/** Reads what was sent with a schema, or refuses it and names every wrong field. */
export function parse<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new ApiProblem({
    status: 422,
    code: 'invalid',
    title: 'Something in the request is not right',
    detail: z.prettifyError(parsed.error),
    fields: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  });
}

/**
 * Does something in the tenant. A missing thing (the tenant's RangeError) becomes 404, a forbidden act (its TypeError)
 * 409. A programming error has no message of the tenant's and is thrown on as it is.
 */
export async function inTenant<Result>(act: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RangeError) throw notFound(error.message);
    if (error instanceof TypeError && error.message.endsWith('.'))
      throw new ApiProblem({ status: 409, code: 'notAllowed', title: 'That cannot be done', detail: error.message });
    throw error;
  }
}

type Defined<Given> = { [Key in keyof Given]: Exclude<Given[Key], undefined> };

/** Zod leaves optional keys as possibly undefined; the tenant wants them away. */
export function withoutUndefined<Given extends object>(given: Given): Defined<Given> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What was undefined is left out.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<Given>;
}
