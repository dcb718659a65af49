import type { Person } from '#domain/people/person.ts';
import { textIn } from '#bot/cards/inLanguage.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { schoolNow } from '../reviews/context.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { ToSay } from './feed.ts';
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
export async function toMail(app: DeliveryPorts, { delivery, language }: ToSay): Promise<void> {
  const { mailSender, teamsAppId } = app.settings;
  if (mailSender === undefined) throw new NoMail('No mailbox is set for the app.');
  const person = (await schoolNow(app)).person(delivery.to);
  if (!person?.mail) throw new NoMail('The register has no address.');
  const link = tabLink(teamsAppId, tabPlaceOf(delivery));
  await sendMail(app, {
    from: mailSender,
    to: person,
    subject: `Fairview: ${textIn(language, PREVIEWS[delivery.kind])}`,
    text: textIn(
      language,
      `Something in Fairview is waiting for you, and Teams could not bring it to you.\n\nOpen it here: ${link}\n\nIf Fairview is not among your apps in Teams, the link adds it. This mail says no more on purpose: your review is for you alone.`,
    ),
  });
}

/** A mail: from which mailbox (an address or an oid), to whom, and what it says. */
type Mail = { from: string; to: Pick<Person, 'mail' | 'displayName'>; subject: string; text: string };

/** Sends one mail, which the sender's mailbox does not keep. */
export async function sendMail(app: Pick<DeliveryPorts, 'graph'>, { from, to, subject, text }: Mail): Promise<void> {
  await app.graph.asApp.api(`/users/${from}/sendMail`).post({
    message: {
      subject,
      body: { contentType: 'Text', content: text },
      toRecipients: [{ emailAddress: { address: to.mail, name: to.displayName } }],
    },
    saveToSentItems: false,
  });
}
