/** Somebody's request to be told of changes in a mailbox's events. */
export type Subscription = {
  id: string;
  applicationId: string;
  creatorId: string;
  /** As it was requested, such as `users/{id}/events`. */
  resource: string;
  mailbox: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  /** ISO instant of the movable clock. */
  expirationDateTime: string;
};
