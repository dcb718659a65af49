import { stableId } from './stableId.ts';

/**
 * Ids of what one command makes, a GUID for each purpose: the same command and purpose always give the same, however often
 * it is decided anew, and another command never does. `grant/hearer` of a command is not its `grant/adviser`.
 */
export function idsOfCommand(commandId: string, sha256: (text: string) => string): (purpose: string) => string {
  return (purpose) => stableId(`${commandId}/${purpose}`, sha256);
}

/** For a context in which nothing is decided, only looked at. */
export function noNewIds(purpose: string): never {
  throw new Error(`Only the door gives new ids; one was asked for “${purpose}”.`);
}
