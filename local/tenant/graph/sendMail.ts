import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import { findPerson, nextId, nowIso } from '../world.ts';
import { readGraphBody } from './graphAnswer.ts';
import type { GraphRoute, PersonCall } from './graphRoute.ts';

const recipients = z.array(
  z.strictObject({ emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }) }),
);

const schema = z.strictObject({
  message: z.strictObject({
    subject: z.string(),
    body: z.strictObject({ contentType: z.string().regex(/^(html|text)$/i), content: z.string() }),
    toRecipients: recipients.min(1),
    ccRecipients: recipients.default([]),
    bccRecipients: recipients.default([]),
    replyTo: recipients.optional(),
    importance: z.enum(['low', 'normal', 'high']).optional(),
    internetMessageHeaders: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
    attachments: z
      .array(
        z.strictObject({
          '@odata.type': z.string(),
          name: z.string(),
          contentType: z.string(),
          contentBytes: z.string(),
          isInline: z.boolean().optional(),
          contentId: z.string().optional(),
        }),
      )
      .default([]),
  }),
  saveToSentItems: z.boolean().optional(),
});

/** Mail from a mailbox; it reaches every recipient of this tenant. */
export const sendMailRoutes: readonly GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/sendMail',
    delegated: ['Mail.Send'],
    application: ['Mail.Send'],
    ownOnly: true,
    answerFor: sendMail,
  },
];

function sendMail({ world, person, request }: PersonCall): Answer {
  const body = readGraphBody(schema, request.body);
  if (!body.ok) return body.answer;
  const { message } = body.value;
  const to = [...message.toRecipients, ...message.ccRecipients, ...message.bccRecipients].map(
    ({ emailAddress }) => emailAddress.address,
  );
  const mail = {
    id: nextId(world),
    at: nowIso(world),
    from: person.mail,
    to: message.toRecipients.map(({ emailAddress }) => emailAddress.address),
    subject: message.subject,
    contentType: message.body.contentType.toLowerCase(),
    content: message.body.content,
    attachments: message.attachments.map(({ name, contentType, contentBytes }) => ({
      name,
      contentType,
      contentBytes,
    })),
  };
  for (const oid of new Set(to.flatMap((address) => findPerson(world, address)?.oid ?? []))) {
    (world.state.mail[oid] ??= []).push(mail);
    world.changed({ kind: 'mail', oid });
  }
  return { status: 202 };
}
