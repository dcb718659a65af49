/**
 * A permission of Microsoft Graph that the registration asks for. Microsoft's tools take it by its name or by its id,
 * which is the same in every tenant.
 */
export type Permission = {
  name: string;
  id: string;
  /** `delegated`: in the name of the person signed in. `application`: for the app itself. */
  kind: 'delegated' | 'application';
  /** What is not done without it, where a school may refuse it. */
  without?: string;
};

/** Everything that the registration asks an administrator to consent to. */
export const PERMISSIONS: readonly Permission[] = [
  { name: 'User.Read', id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', kind: 'delegated' },
  { name: 'Calendars.ReadWrite', id: '1ec239c2-d7c9-4623-a91a-a9775856bb36', kind: 'delegated' },
  { name: 'Calendars.Read.Shared', id: '2b9c4092-424d-4249-948d-b43879977640', kind: 'delegated' },
  {
    name: 'User.Read.All',
    id: 'df021288-bdef-4463-88db-98f22de89214',
    kind: 'application',
    without: 'people whom the register names no line manager for have none',
  },
  {
    name: 'TeamsActivity.Send',
    id: 'a267235f-af13-44dc-8385-c1dc93023186',
    kind: 'application',
    without: 'nobody is told in the activity feed when the chat cannot be reached',
  },
  {
    name: 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    id: 'a87076cf-6abd-4e56-8559-4dbdf41bef96',
    kind: 'application',
    without: 'people get the app by a setup policy alone',
  },
  {
    name: 'AppCatalog.Read.All',
    id: 'e12dae10-5a57-4817-b79d-dfbec5348930',
    kind: 'application',
    without: 'people get the app by a setup policy alone',
  },
];

/**
 * Permissions for the app itself that reach every mailbox of the tenant once an administrator consents to them. Exchange
 * gives the two that are needed for the staff's mailboxes alone.
 */
export function reachesEveryMailbox(name: string): boolean {
  return /^(Calendars|Mail|MailboxSettings|MailboxFolder|MailboxItem|Contacts|Tasks)\.|^full_access_as_app$/.test(name);
}
