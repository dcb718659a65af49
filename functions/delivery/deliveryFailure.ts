import { GraphError } from '@microsoft/microsoft-graph-client';
import { ConnectorFailure } from '#bot/connectorFailure.ts';
import { NoMail } from './mail.ts';

/**
 * Why a message did not get through, as a code that never holds text of a review, and what can be done. `again`: it was
 * refused for now and not taken. `unsure`: there was no answer; it may have been taken, so sending it again could reach
 * somebody twice. `otherChannel`: it will never go through this channel.
 */
export type DeliveryFailure = {
  reason: string;
  next: 'again' | 'unsure' | 'otherChannel';
  /** Seconds that the service asks everybody to wait. */
  retryAfter?: number | undefined;
};

/** How the code of a failure begins that came from neither Teams nor Graph. */
export const OWN = 'own:';

const PASSES = new Set([408, 412, 429, 502, 503, 504]);

/**
 * Classifies a failure of the Bot Connector or of Graph. 412, 429 and gateway errors pass. Another channel is needed
 * for a person without the app, a blocked conversation, a refused message and anything unknown.
 */
export function deliveryFailureOf(error: unknown): DeliveryFailure {
  if (error instanceof ConnectorFailure) {
    const { statusCode: status, code: reason, retryAfter, maybeTaken } = error;
    if (status === undefined) return { reason, next: maybeTaken ? 'unsure' : 'again' };
    return { reason, next: PASSES.has(status) ? 'again' : 'otherChannel', retryAfter };
  }
  if (error instanceof GraphError) {
    const { statusCode, code } = error;
    const reason = code ?? `status ${statusCode}`;
    if (statusCode <= 0) return { reason: 'noAnswer', next: 'unsure' };
    return { reason, next: PASSES.has(statusCode) ? 'again' : 'otherChannel', retryAfter: retryAfterIn(error) };
  }
  if (error instanceof NoMail) return { reason: error.name, next: 'otherChannel' };
  // No token, no storage, or a fault of the app's own: nothing was sent.
  return { reason: `${OWN}${error instanceof Error ? error.name : 'Error'}`, next: 'again' };
}

function retryAfterIn({ headers }: GraphError): number | undefined {
  const after = Number(headers?.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(after) ? after : undefined;
}
