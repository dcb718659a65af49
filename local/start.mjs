// npm start: installs what is missing, builds what is stale, and starts the whole app on this machine.
import { spawn } from 'node:child_process';
import { buildPages, env, install, node, root, watchPages } from './install.mjs';

const dev = process.argv.includes('--dev');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--dev');

install();
await buildPages();
const stopWatching = dev ? watchPages() : () => undefined;
const app = spawn(node, [...(dev ? ['--watch'] : []), 'local/main.ts', ...passedOn], {
  cwd: root,
  env,
  stdio: 'inherit',
});

// Ctrl-C reaches the app by itself, as part of the same terminal; a signal sent only to this process is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
app.once('exit', (code) => {
  stopWatching();
  process.exit(code ?? 0);
});
