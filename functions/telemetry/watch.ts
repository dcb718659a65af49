import type { HttpResponseInit, InvocationContext } from '@azure/functions';
import { BEGAN } from './began.ts';
import { KEPT_FOR } from './keptFor.ts';
import { type Noted, workName } from './measures.ts';
import { note } from './note.ts';

const since = (moment: number) => (performance.now() - moment) / 1000;

const state = { answered: false };

/** Notes that the app's code has been loaded and everything is registered. */
export function noteLoaded(): void {
  note('fairview.start', { step: 'loaded', seconds: since(BEGAN) });
}

type MeasuredRoute = Noted<'fairview.requests'>['route'];
type StatusClass = Noted<'fairview.requests'>['status'];

const CLASSES: readonly StatusClass[] = ['1xx', '2xx', '3xx', '4xx', '5xx'];

/** Answers a request, and notes its route, the class of its status, and how long it took. */
export async function watchAnswer(
  route: MeasuredRoute,
  answer: () => Promise<HttpResponseInit>,
): Promise<HttpResponseInit> {
  const began = performance.now();
  let status: StatusClass = '5xx';
  try {
    const answered = await answer();
    status = CLASSES[Math.floor((answered.status ?? 200) / 100) - 1] ?? '5xx';
    return answered;
  } finally {
    note('fairview.requests', { route, status, seconds: since(began) });
    if (!state.answered) note('fairview.start', { step: 'firstAnswer', seconds: since(BEGAN) });
    state.answered = true;
  }
}

/** A timer that is measured by its name. */
export type MeasuredTimer = Noted<'fairview.timer'>['timer'];

/** Runs a timer's work, and notes how long it took and whether it failed. */
export function watchTimer<Answer>(timer: MeasuredTimer, work: () => Promise<Answer>): Promise<Answer> {
  return timed(work, (seconds, outcome) => note('fairview.timer', { timer, outcome, seconds }));
}

/**
 * Does one piece of work from the queue. Notes how long it waited since it could be taken, how long it took, and whether
 * it failed. Storage says when its message ends, a week after it can be taken: so a wait that the app asked for does not
 * count. A message that the host gives again after an instance was lost has waited for that: its age is not noted.
 */
export function watchWork<Answer>(
  { work: name, context }: { work: string; context: Pick<InvocationContext, 'triggerMetadata'> },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { expirationTime, dequeueCount } = context.triggerMetadata ?? {};
  const ends = typeof expirationTime === 'string' ? Date.parse(expirationTime) : Number.NaN;
  const seconds = (Date.now() - ends) / 1000 + KEPT_FOR;
  const kind = workName(name);
  if (Number(dequeueCount ?? 1) <= 1 && Number.isFinite(seconds))
    note('fairview.queue.age', { work: kind, seconds: Math.max(0, seconds) });
  return timed(work, (took, outcome) => note('fairview.queue.work', { work: kind, outcome, seconds: took }));
}

async function timed<Answer>(
  work: () => Promise<Answer>,
  told: (seconds: number, outcome: 'done' | 'failed') => void,
): Promise<Answer> {
  const began = performance.now();
  let outcome: 'done' | 'failed' = 'failed';
  try {
    const answer = await work();
    outcome = 'done';
    return answer;
  } finally {
    told(since(began), outcome);
  }
}

type MeasuredService = Noted<'fairview.calls'>['service'];
type CallOutcome = Noted<'fairview.calls'>['outcome'];

/** A `fetch` that notes how a service answered and how long it took, and nothing of what was asked. */
export function watchCalls(service: MeasuredService, ask: typeof fetch): typeof fetch {
  return async (address, how) => {
    const began = performance.now();
    let outcome: CallOutcome = 'noAnswer';
    try {
      const response = await ask(address, how);
      outcome = outcomeOf(response.status);
      return response;
    } finally {
      note('fairview.calls', { service, outcome, seconds: since(began) });
    }
  };
}

function outcomeOf(status: number): CallOutcome {
  if (status === 429) return 'throttled';
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'ok';
}
