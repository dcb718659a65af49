// What an operator runs (npm run install:tenant, preflight, backup, restore, open, leave): brings the packages and their Node
// first, as npm start does; then runs the command that is named.
import { install, run } from '../local/install.mjs';

install();
process.exit(await run(process.argv.slice(2)));
