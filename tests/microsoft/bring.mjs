// Brings parts that Microsoft makes, so that tests can hold against them what is deployed. CI does so before `npm test`,
// which uses what is there. What is there already is left as it is. Nothing of it is committed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bring as bicep } from './bicep.mjs';

/** Each part by the name of its folder: brings it there, and answers in a few words what was done. */
const PARTS = { bicep };

const brought = join(dirname(fileURLToPath(import.meta.url)), '.brought');
for (const [name, bring] of Object.entries(PARTS)) console.log(`${name}: ${bring(join(brought, name))}`);
