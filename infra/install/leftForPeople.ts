import type { Settings } from './settings.ts';

/** What only people can do, in the order in which it is done, with this installation's own values in every command. */
export function leftForPeople(
  settings: Settings,
  { enterpriseApplication, owners }: { enterpriseApplication: string; owners: number },
): string {
  const client = settings.get('AAD_APP_CLIENT_ID');
  const name = `Fairview${settings.find('APP_NAME_SUFFIX') ?? ''}`;
  const sender = settings.get('MAIL_SENDER');
  const mail =
    sender === 'none'
      ? ''
      : `
     New-ManagementScope -Name "${name} sender" -RecipientRestrictionFilter "PrimarySmtpAddress -eq '${sender.replaceAll("'", "''")}'"
     New-ManagementRoleAssignment -App ${enterpriseApplication} -Role "Application Mail.Send" -CustomResourceScope "${name} sender"`;
  return `
Left for people, in this order (docs/installing.md says more of each):

  1. Exchange administrator, in Exchange Online PowerShell; first of all, so that the app never reaches all mailboxes:
     $staff = Get-DistributionGroup <address of the staff's mail-enabled security group>
     New-ServicePrincipal -AppId ${client} -ObjectId ${enterpriseApplication} -DisplayName "${name}"
     New-ManagementScope -Name "${name} staff" -RecipientRestrictionFilter "MemberOfGroup -eq '$($staff.DistinguishedName)'"
     New-ManagementRoleAssignment -App ${enterpriseApplication} -Role "Application Calendars.ReadWrite" -CustomResourceScope "${name} staff"${mail}
     Test-ServicePrincipalAuthorization -Identity ${enterpriseApplication} -Resource <somebody of the staff>   # InScope True
     Test-ServicePrincipalAuthorization -Identity ${enterpriseApplication} -Resource <a pupil>                 # InScope False

  2. Somebody who may consent for the tenant (Privileged Role Administrator); again once SHAREPOINT_NAME was set:
     az ad app permission admin-consent --id ${client}

  3. The same person, so that pupils cannot sign in to it: assignment required, and the staff's group assigned:
     az ad sp update --id ${enterpriseApplication} --set appRoleAssignmentRequired=true
     az rest --method POST --url https://graph.microsoft.com/v1.0/servicePrincipals/${enterpriseApplication}/appRoleAssignedTo --body '{"principalId":"<object id of the staff group>","resourceId":"${enterpriseApplication}","appRoleId":"00000000-0000-0000-0000-000000000000"}'

  4. Teams administrator, at https://admin.teams.microsoft.com/policies/manage-apps: allow ${name}, make it available to
     the staff's group alone, and install it for them by a setup policy.
${
  owners < 2
    ? `
  The registration has one owner. Should that person leave, nobody can change it: give it a second one.
     az ad app owner add --id ${client} --owner-object-id <object id>
`
    : ''
}`;
}
