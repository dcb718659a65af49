import type { z } from 'zod';
import type { Answer } from '../exchange.ts';

/** The address in Graph's own links; a client that follows one re-addresses it as it does every other request. */
export const GRAPH_ROOT = 'https://graph.microsoft.com/v1.0';

type GraphErrorArgs = { status: number; code: string; message: string; headers?: Record<string, string> | undefined };

/** A refusal in Graph's form. The request's ids are added when it is sent. */
export function graphError({ status, code, message, headers = {} }: GraphErrorArgs): Answer {
  return { status, headers, body: { error: { code, message } } };
}

export const notFound = (what: string): Answer =>
  graphError({
    status: 404,
    code: 'Request_ResourceNotFound',
    message: `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  });

export const itemNotFound = (): Answer =>
  graphError({ status: 404, code: 'ErrorItemNotFound', message: 'The specified object was not found in the store.' });

/** A body that fits a schema, or Graph's refusal of it. A property that Graph does not know is refused, as in Graph. */
export function readGraphBody<T>(
  schema: z.ZodType<T>,
  body: unknown,
): { ok: true; value: T } | { ok: false; answer: Answer } {
  if (body === undefined)
    return {
      ok: false,
      answer: graphError({
        status: 400,
        code: 'BadRequest',
        message:
          'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      }),
    };
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    return {
      ok: false,
      answer: graphError({
        status: 400,
        code: 'RequestBodyRead',
        message: `The property '${issue.keys[0] ?? ''}' does not exist on type 'microsoft.graph'. Make sure to only use property names that are defined by the type.`,
      }),
    };
  }
  return {
    ok: false,
    answer: graphError({
      status: 400,
      code: 'ErrorInvalidPropertySet',
      message: `${issue?.path.join('/') ?? 'body'}: ${issue?.message ?? 'is not valid'}`,
    }),
  };
}
