// Runs in a process of its own: prints what the toolkit's command line says with `--help` behind each of several commands,
// with a record separator after each. The toolkit ends its process after every answer; loading it takes some seconds, so
// here it goes on to the next.
// node helpByToolkit.mjs <where the command line is> <JSON: a list of words for each command>
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [place, asked] = process.argv.slice(2);
process.env.TEAMSFX_CLI_BIN_NAME = 'atk';
const cli = createRequire(import.meta.url)(join(place, 'lib', 'index.js'));

const end = process.exit;
for (const words of JSON.parse(asked)) {
  process.argv.splice(1, Infinity, 'cli.js', ...words, '--help');
  await new Promise((answered) => {
    process.exit = answered;
    void cli.start();
  });
  process.stdout.write('\x1E');
}
end(0);
