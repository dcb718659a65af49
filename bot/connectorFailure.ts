/** The Bot Connector refused, or did not answer. */
export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorTrouble';
  /** The status of its answer; undefined where there was no answer. */
  readonly statusCode: number | undefined;
  /** Its code for the failure, such as `ConversationBlockedByUser`, or the network's code. Never text of a message. */
  readonly code: string;
  /** Seconds after which it may be asked again, where it says so. */
  readonly retryAfter: number | undefined;
  /** There was no answer, and it may have taken what was sent. */
  readonly maybeTaken: boolean;

  constructor(failure: { status?: number; code: string; retryAfter?: number | undefined; maybeTaken?: boolean }) {
    super(`The Bot Connector: ${failure.code}`);
    this.statusCode = failure.status;
    this.code = failure.code;
    this.retryAfter = failure.retryAfter;
    this.maybeTaken = failure.maybeTaken ?? false;
  }
}
