import type { Settings } from './settings.ts';

/** How everything is taken away again, the other way round. It is said and not done: it ends with the school's records. */
export function undoing(settings: Settings): string {
  const group = settings.get('AZURE_RESOURCE_GROUP_NAME');
  const subscription = settings.get('AZURE_SUBSCRIPTION_ID');
  const client = settings.find('AAD_APP_CLIENT_ID') ?? '<client id>';
  const enterprise = settings.find('ENTERPRISE_APPLICATION_ID') ?? '<object id of the enterprise application>';
  const name = `Fairview${settings.find('APP_NAME_SUFFIX') ?? ''}`;
  return `
Taking “${settings.name}” away. Nothing of this has been done. Have the school's archive first: step 5 destroys its records.

  1. Teams admin centre: delete ${name} under Manage apps. It leaves everybody's Teams.
  2. Exchange Online PowerShell:
     Get-ManagementRoleAssignment | Where-Object RoleAssigneeName -eq '${enterprise}' | Remove-ManagementRoleAssignment
     Remove-ManagementScope "${name} staff"; Remove-ManagementScope "${name} sender"
     Remove-ServicePrincipal -Identity ${enterprise}
  3. The app's package in the Developer Portal:
     atk uninstall -i false --mode env --env ${settings.name} --options 'm365-app,app-registration'
  4. The app registration, with its consents:
     az ad app delete --id ${client}
  5. Everything in Azure. The locks come first, and Fairview's own two roles, which would outlive the group; with the group go
     all records, and no one can bring them back:
     az lock delete --ids $(az lock list --resource-group ${group} --subscription ${subscription} --query "[].id" --output tsv)
     for each in $(az role assignment list --all --subscription ${subscription} --query "[?starts_with(roleDefinitionName, 'Fairview: ') && contains(scope, '/resourceGroups/${group}/')].id" --output tsv); do az role assignment delete --ids "$each"; done
     for each in $(az role definition list --resource-group ${group} --subscription ${subscription} --custom-role-only true --query "[?starts_with(roleName, 'Fairview: ')].name" --output tsv); do az role definition delete --resource-group ${group} --subscription ${subscription} --custom-role-only true --name "$each"; done
     az group delete --name ${group} --subscription ${subscription}
  6. env/.env.${settings.name} and env/.env.${settings.name}.user on this machine.
`;
}
