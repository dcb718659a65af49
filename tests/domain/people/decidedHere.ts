import { createHash } from 'node:crypto';
import { crowdedSchool, decidedIn } from './decided.ts';

/**
 * Run by another process: says in which language this machine is, and what is decided on it with the people in reverse
 * order.
 */
const decided = JSON.stringify(decidedIn(crowdedSchool().toReversed()));
const hash = createHash('sha256').update(decided).digest('hex');
console.log(JSON.stringify({ language: new Intl.Collator().resolvedOptions().locale, hash }));
