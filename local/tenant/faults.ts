import { conversationIdOf, teamsUserId } from './connector/teamsIds.ts';
import { connectorError } from './connector/connectorError.ts';
import type { Answer } from './exchange.ts';
import { graphError } from './graph/graphAnswer.ts';
import { loginError } from './login/loginError.ts';

/** A fault of a service, for as many requests as `times` says (by default for ever). */
export type Fault = {
  service: 'graph' | 'connector' | 'login';
  /** `unanswered`: the request is carried out, and the answer is lost on its way. */
  mode: 'ok' | 'unreachable' | 'unanswered' | 'throttled' | 'error';
  status?: number;
  /** Only requests about this person; by default, about everybody. */
  oid?: string;
  /** The error code in the body, such as `ConversationBlockedByUser`. */
  code?: string;
  /** Seconds in the Retry-After header of a throttled answer. */
  retryAfter?: number;
  times?: number;
  /** Only every so many of the requests concerned meet it; by default, each does. */
  every?: number;
};

export type Faults = {
  /** Sets a fault, which replaces the one for the same service, person and rate; `ok` removes it. */
  set: (fault: Fault) => void;
  /** The fault that a request meets, if any; counts down where it lasts for a number of times. */
  meet: (service: Fault['service'], request: string) => Fault | undefined;
};

/** The faults that a test or a demonstration has switched on. */
export function createFaults(initial: readonly Fault[] = []): Faults {
  const faults = new Map<string, { fault: Fault; left: number; asked: number }>();

  const set = (fault: Fault) => {
    const key = `${fault.service} ${fault.oid ?? ''} ${fault.every ?? ''}`;
    if (fault.mode === 'ok') faults.delete(key);
    else faults.set(key, { fault, left: fault.times ?? Number.POSITIVE_INFINITY, asked: 0 });
  };

  initial.forEach(set);
  return {
    set,
    meet(service, request) {
      for (const [key, met] of faults) {
        if (met.fault.service !== service || !isAbout(met.fault, request)) continue;
        met.asked += 1;
        if (met.asked % (met.fault.every ?? 1) !== 0) continue;
        met.left -= 1;
        if (met.left <= 0) faults.delete(key);
        return met.fault;
      }
      return undefined;
    },
  };
}

/** A service's answer under a fault; undefined where it does not answer at all. */
export function faultyAnswer({ service, mode, status = 503, code, retryAfter = 1 }: Fault): Answer | undefined {
  if (mode === 'unreachable' || mode === 'unanswered') return undefined;
  const throttled = mode === 'throttled';
  const headers = throttled ? { 'Retry-After': String(retryAfter) } : {};
  const given = throttled ? 429 : status;
  switch (service) {
    case 'graph':
      return graphError({
        status: given,
        code: code ?? (throttled ? 'TooManyRequests' : 'ServiceUnavailable'),
        message: 'The service is not doing well.',
        headers,
      });
    case 'connector':
      return connectorError({
        status: given,
        code: code ?? (throttled ? 'TooManyRequests' : 'ServiceError'),
        message: 'The service is not doing well.',
        headers,
      });
    case 'login': {
      const answer = loginError({
        error: 'temporarily_unavailable',
        code: throttled ? 50196 : 90033,
        text: 'A transient error has occurred. Please try again.',
        status: given,
      });
      return { ...answer, headers };
    }
  }
}

/** Whether a request's path and body name the person of a fault, by any of the person's ids. */
function isAbout({ oid }: Fault, request: string): boolean {
  return oid === undefined || [oid, teamsUserId(oid), conversationIdOf(oid)].some((id) => request.includes(id));
}
