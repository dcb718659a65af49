import type { Client } from '@microsoft/microsoft-graph-client';
import type { User } from '@microsoft/microsoft-graph-types';
import { isGraphError } from './graphClient.ts';

/** How many people are asked about at the same time. */
const AT_ONCE = 10;

/**
 * The line managers that Microsoft 365 knows, by the oid of the person they manage. People without a manager, or whom
 * the directory does not know, are left out. Without the permission (User.Read.All) nobody has one, and whoever
 * launches chooses by hand.
 */
export async function managersOf(graph: Client, oids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < oids.length; at += AT_ONCE) {
    const some = oids.slice(at, at + AT_ONCE);
    const managers = await Promise.all(some.map((oid) => managerOf(graph, oid)));
    some.forEach((oid, index) => {
      const manager = managers[index];
      if (manager !== undefined) found.set(oid, manager);
    });
  }
  return found;
}

async function managerOf(graph: Client, oid: string): Promise<string | undefined> {
  try {
    const manager: User = await graph.api(`/users/${oid}/manager`).select('id').get();
    return manager.id;
  } catch (error) {
    if (isGraphError(error, 403, 404)) return undefined;
    throw error;
  }
}
