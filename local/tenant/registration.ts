import type { LocalPerson } from './localPerson.ts';
import { CONSENTED } from './identity.ts';

/** The permissions that Exchange gives the app by itself, each with a scope of mailboxes (RBAC for Applications). */
export const MAILBOX_PERMISSIONS = ['Calendars.ReadWrite', 'Mail.Send'] as const;

export type MailboxPermission = (typeof MAILBOX_PERMISSIONS)[number];

/** What the school's administrators have decided about the app. A test, or a demonstration, makes it wrong. */
export type Registration = {
  /**
   * The consents of the whole tenant: on behalf of a person, in Graph and in SharePoint, and for the app itself. They are in
   * its tokens.
   */
  delegated: readonly string[];
  sharePoint: readonly string[];
  application: readonly string[];
  /** Exchange's scopes, as object ids. No token shows them. */
  mailboxes: Readonly<Record<MailboxPermission, readonly string[]>>;
  /** The owners of the registration, as object ids. */
  owners: readonly string[];
  /** Whether only who is assigned may use the app, and who is. */
  assignmentRequired: boolean;
  assigned: readonly string[];
};

/** An installation in good order: consents, scopes that hold the staff, two owners, and the staff assigned. */
export function registrationFor(people: readonly LocalPerson[]): Registration {
  const staff = people.map(({ oid }) => oid);
  const administrators = people.filter(({ roles }) => roles.includes('administrator')).map(({ oid }) => oid);
  return {
    ...CONSENTED,
    mailboxes: { 'Calendars.ReadWrite': staff, 'Mail.Send': administrators },
    owners: staff.slice(0, 2),
    assignmentRequired: true,
    assigned: staff,
  };
}

/** Whether somebody may use the app at all: else Entra gives no token for it (AADSTS50105). */
export function isAssigned({ assignmentRequired, assigned }: Registration, oid: string): boolean {
  return !assignmentRequired || assigned.includes(oid);
}

type ReachArgs = { registration: Registration; needed: readonly string[]; mailbox: string };

/** Whether Exchange lets the app itself into a mailbox with one of these permissions. A reader needs no more than a writer. */
export function isInScope({ registration: { mailboxes }, needed, mailbox }: ReachArgs): boolean {
  return MAILBOX_PERMISSIONS.some(
    (given) => mailboxes[given].includes(mailbox) && needed.some((permission) => COVERS[given].includes(permission)),
  );
}

const COVERS: Record<MailboxPermission, readonly string[]> = {
  'Calendars.ReadWrite': ['Calendars.Read', 'Calendars.ReadWrite'],
  'Mail.Send': ['Mail.Send'],
};
