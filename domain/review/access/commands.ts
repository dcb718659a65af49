import { askForAccess } from './askForAccess.ts';
import { decideAccess } from './decideAccess.ts';
import { endAccess } from './endAccess.ts';
import { giveAccess } from './giveAccess.ts';

/** Who is let in beyond the policy's own table: asked for with the purpose, decided, given, ended (KM-52 to KM-54, KS-27). */
export const accessCommands = [askForAccess, decideAccess, giveAccess, endAccess] as const;
