// Brings parts that Microsoft makes, so that tests can hold against them what is deployed. CI does so before `npm test`,
// which uses what is there. What is there already is left as it is. Nothing of it is committed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bring as azureCli } from './azureCli.mjs';
import { bring as bicep } from './bicep.mjs';
import { bring as host } from './host.mjs';
import { bring as toolkit } from './toolkit.mjs';

/** Each part by the name of its folder: brings it there, and answers in a few words what was done. */
const PARTS = { bicep, host, toolkit };

/** Too large to be brought each time (700 MB): only when it is named, `node tests/microsoft/bring.mjs azureCli`. */
const ON_REQUEST = { azureCli };

const asked = Object.entries(ON_REQUEST).filter(([name]) => process.argv.includes(name));

const brought = join(dirname(fileURLToPath(import.meta.url)), '.brought');
for (const [name, bring] of [...Object.entries(PARTS), ...asked])
  try {
    console.log(`${name}: ${bring(join(brought, name))}`);
  } catch (error) {
    // Where a registry is out of reach, the tests of this part say in their titles that they are less.
    console.log(`${name}: could not be brought. ${error.message}`);
  }
