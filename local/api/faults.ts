import { z } from 'zod';
import { type Call, type Reply, ok } from './call.ts';
import { parse, wrongMethod, withoutUndefined } from './problem.ts';

const fault = z.strictObject({
  service: z.enum(['graph', 'connector', 'login']),
  mode: z.enum(['ok', 'unreachable', 'unanswered', 'throttled', 'error']),
  status: z.int().min(400).max(599).optional(),
  oid: z.guid().optional(),
  code: z.string().optional(),
  retryAfter: z.int().min(0).optional(),
  times: z.int().min(1).optional(),
  every: z.int().min(1).optional(),
});

/** `POST /local/faults`: makes a service misbehave, until it is set to `ok` or the number of times is used up. */
export function answerFault({ tenant, method, body }: Call): Reply {
  if (method !== 'POST') throw wrongMethod(method);
  const wanted = parse(fault, body);
  tenant.fault(withoutUndefined(wanted));
  return ok(wanted);
}
