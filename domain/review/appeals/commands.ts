import { decideAppeal } from './decideAppeal.ts';
import { lodgeAppeal } from './lodgeAppeal.ts';
import { nameHearer } from './nameHearer.ts';
import { raiseAppeal } from './raiseAppeal.ts';
import { recordTalk } from './recordTalk.ts';
import { setHearing } from './setHearing.ts';
import { withdrawAppeal } from './withdrawAppeal.ts';

/** What can be done about appeals and complaints: talked over first, then heard by somebody who took no part. */
export const appealsCommands = [
  raiseAppeal,
  recordTalk,
  lodgeAppeal,
  nameHearer,
  setHearing,
  withdrawAppeal,
  decideAppeal,
] as const;
