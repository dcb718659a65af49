import { PREVIEWS } from '#bot/cards/preview.ts';
import { schoolNow } from '../reviews/context.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { DeliveryPorts } from './source.ts';
import { tabPlaceOf } from './tabPlace.ts';

/** Why no mail is sent: no mailbox is set, or the register has no address for the person. */
export class NoMail extends Error {
  override readonly name = 'NoMail';
}

/**
 * Sends a mail to somebody who can be reached in no other way. It says that something waits and how to get there, and
 * nothing of the content.
 */
export async function toMail(app: DeliveryPorts, delivery: Delivery): Promise<void> {
  const { mailSender, teamsAppId } = app.settings;
  if (mailSender === undefined) throw new NoMail('No mailbox is set for the app.');
  const person = (await schoolNow(app)).person(delivery.to);
  if (!person?.mail) throw new NoMail('The register has no address.');
  const link = tabLink(teamsAppId, tabPlaceOf(delivery));
  await app.graph.asApp.api(`/users/${mailSender}/sendMail`).post({
    message: {
      subject: `Fairview: ${PREVIEWS[delivery.kind]}`,
      body: {
        contentType: 'Text',
        content: `Something in Fairview waits for you, and Teams could not bring it to you.\n\nOpen it here: ${link}\n\nIf Fairview is not among your apps in Teams, the link adds it. This mail says no more on purpose: your review is for you alone.`,
      },
      toRecipients: [{ emailAddress: { address: person.mail, name: person.displayName } }],
    },
    saveToSentItems: false,
  });
}
