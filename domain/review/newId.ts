import { stableId } from './stableId.ts';

/**
 * Ids of what one command makes, a GUID for each purpose. The same command and purpose always give the same id, however
 * often the command is decided again. Another command never gives it. `grant/hearer` of a command is not its
 * `grant/adviser`.
 */
export function idsOfCommand(commandId: string, sha256: (text: string) => string): (purpose: string) => string {
  return (purpose) => stableId(`${commandId}/${purpose}`, sha256);
}

/** For a context in which nothing is decided, only viewed. */
export function noNewIds(purpose: string): never {
  throw new Error(`Only the door gives new ids; one was asked for “${purpose}”.`);
}
