import type { LocalPerson } from '../localPerson.ts';
import type { World } from '../world.ts';
import { sendToBot } from './botEndpoint.ts';
import { BOT_ACCOUNT } from './teamsIds.ts';

/** Adds the app to a person's apps; false where it is already there. */
export function markInstalled({ state, changed }: World, { oid }: LocalPerson): boolean {
  if (state.installed.includes(oid)) return false;
  state.installed.push(oid);
  changed({ kind: 'installation', oid });
  return true;
}

/** Tells the bot that it has been installed for a person, in the two activities that Teams sends. */
export async function announceInstallation(world: World, person: LocalPerson): Promise<void> {
  await sendToBot({ world, person, activity: { type: 'conversationUpdate', membersAdded: [{ id: BOT_ACCOUNT.id }] } });
  await sendToBot({ world, person, activity: { type: 'installationUpdate', action: 'add' } });
}

/** Removes the app for a person and tells the bot. Earlier messages stay in the chat. */
export async function uninstallApp(world: World, person: LocalPerson): Promise<void> {
  const { state, changed } = world;
  if (!state.installed.includes(person.oid)) return;
  state.installed = state.installed.filter((oid) => oid !== person.oid);
  changed({ kind: 'installation', oid: person.oid });
  await sendToBot({ world, person, activity: { type: 'installationUpdate', action: 'remove' } });
}
