import type { OldQueueName } from '../queues/oldQueues.ts';
import type { QueueName } from '../queues/queues.ts';

/** What the work in each queue is, in words for an administrator. */
export const WORK: Record<QueueName | OldQueueName, string> = {
  reviewChanged: 'Bringing a review up to date',
  deliver: 'Sending a message',
  gather: 'Sending a morning message',
  policyReminder: 'Sending a reminder about a policy',
  rebuildDue: 'Making the index of what is due anew',
  checkDue: 'Comparing the reviews with the index of what is due',
  newestShape: 'Bringing what is stored up to date',
  launch: 'Going on with the launch of a cycle',
  concernNews: 'Telling of something raised in confidence',
  outlookChanged: 'Following a change in Outlook',
};
