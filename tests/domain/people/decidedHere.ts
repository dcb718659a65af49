import { createHash } from 'node:crypto';
import { crowdedSchool, decidedIn } from './decided.ts';

/** For another process: in which language this machine is, and what is decided on it, with the people the other way round. */
const decided = JSON.stringify(decidedIn(crowdedSchool().toReversed()));
const hash = createHash('sha256').update(decided).digest('hex');
console.log(JSON.stringify({ language: new Intl.Collator().resolvedOptions().locale, hash }));
