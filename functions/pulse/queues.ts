import { GIVEN_UP_QUEUE, WORK_QUEUE } from '../queues/workQueue.ts';

/** Every queue that somebody has to take from: its name in storage, and what shows that it is taken from. */
export const QUEUES = {
  work: { name: WORK_QUEUE, does: 'Work is taken from its queue' },
  givenUp: { name: GIVEN_UP_QUEUE, does: 'Work that was given up is listed' },
} as const;
