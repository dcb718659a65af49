import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import { graphError, readGraphBody } from './graphAnswer.ts';

const MOST_REQUESTS = 20;

const schema = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: z.string(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});

export type BatchedRequest = z.infer<typeof schema>['requests'][number];

/**
 * Answers up to twenty requests in one. Each has its own status; a request that depends on a failed one is not tried
 * (424).
 */
export async function answerBatch(
  body: unknown,
  answer: (request: BatchedRequest) => Promise<Answer>,
): Promise<Answer> {
  const read = readGraphBody(schema, body);
  if (!read.ok) return read.answer;
  const { requests } = read.value;
  if (requests.length > MOST_REQUESTS)
    return graphError({
      status: 400,
      code: 'BadRequest',
      message: `Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`,
    });
  if (new Set(requests.map(({ id }) => id)).size < requests.length)
    return graphError({ status: 400, code: 'BadRequest', message: 'Request Id has to be unique in a batch.' });

  const statuses = new Map<string, number>();
  const responses: unknown[] = [];
  for (const request of requests) {
    const failed = request.dependsOn?.some((id) => (statuses.get(id) ?? 424) >= 400) ?? false;
    const {
      status,
      headers,
      body: answered,
    } = failed
      ? graphError({
          status: 424,
          code: 'FailedDependency',
          message: 'A request on which this one depends has failed.',
        })
      : await answer(request);
    statuses.set(request.id, status);
    responses.push({
      id: request.id,
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: answered ?? null,
    });
  }
  return { status: 200, body: { responses } };
}
