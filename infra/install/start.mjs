// npm run install:tenant: brings the packages and their Node first, as npm start does; then the installation itself.
import { install, run } from '../../local/install.mjs';

install();
process.exit(await run(['infra/install/install.ts', ...process.argv.slice(2)]));
