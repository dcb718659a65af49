import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commandsIn, shellCommands } from './commandsIn.ts';
import { closeHealth, given, machine, openHealth, removeFolders, root } from './rig.ts';

const brought = join(root, 'tests', 'microsoft', '.brought');
const library = join(brought, 'azureCli', 'root', 'usr', 'lib', 'python3', 'dist-packages');
const reader = join(root, 'tests', 'microsoft', 'readByAzureCli.py');
const helper = join(root, 'tests', 'microsoft', 'helpByToolkit.mjs');
const toolkit = join(brought, 'toolkit', 'node_modules', '@microsoft', 'm365agentstoolkit-cli');

beforeAll(openHealth);
afterAll(closeHealth);
afterEach(removeFolders);

/** An id of Azure: the parser takes `--ids` apart, and looks into a file that stands behind `@`. */
const ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/n';
const filledIn = (words: string[]) =>
  words.map((word, at) => (words[at - 1] === '--ids' ? ID : word.replace(/^@.*$/, '{}')));

/** What the Azure CLI's own parser says of each command; nothing where it would carry it out. */
function askParser(commands: string[][]): (string | null)[] {
  const configuration = mkdtempSync(join(tmpdir(), 'fairview-az-'));
  const { stdout, stderr } = spawnSync('/usr/bin/python3', [reader], {
    input: JSON.stringify(commands.map(filledIn)),
    encoding: 'utf8',
    env: { PYTHONPATH: library, AZURE_CONFIG_DIR: configuration, AZURE_CORE_COLLECT_TELEMETRY: 'no' },
  });
  rmSync(configuration, { recursive: true });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { answers: (string | null)[] }).answers;
}

/** Those of these commands that the parser refuses, with its words. */
const refused = (commands: string[][]) => {
  const answers = askParser(commands);
  return commands.flatMap((words, at) => (answers[at] === null ? [] : [`az ${words.join(' ')}: ${answers[at]}`]));
};

/** Known to the Azure CLI from 2.60 on, which the installation asks for, and not to the one that Debian packages. */
const NEWER = ['az functionapp list-flexconsumption-runtimes'];

/** The commands of a program in each page that shows any. */
const commandsOfPages = (program: string) =>
  globSync('docs/*.md', { cwd: root })
    .map((page) => ({ page, commands: commandsIn(readFileSync(join(root, page), 'utf8'), program) }))
    .filter(({ commands }) => commands.length > 0);

/** What a title says where a program of Microsoft's is not there to be asked. */
const less = (path: string) =>
  existsSync(path) ? '' : ', less: node tests/microsoft/bring.mjs brings what reads them';

describe(`the commands that the pages show${less(library)}${less(toolkit)}`, () => {
  test('are found as a shell reads them', () => {
    const code = `A=$(az a get --query "[].x" --output tsv)\naz lock delete --ids $(az lock list --name x)  # az no\naz rest \\\n  --body '{"a":1}' > file`;
    expect(commandsIn(`\`\`\`sh\n${code}\n\`\`\`\nOr \`az login\`, as az knows.`, 'az')).toEqual([
      ['a', 'get', '--query', '[].x', '--output', 'tsv'],
      ['lock', 'delete', '--ids', '$(az lock list --name x)'],
      ['lock', 'list', '--name', 'x'],
      ['rest', '--body', '{"a":1}'],
      ['login'],
    ]);
  });

  test('are found in every page that has any', () => {
    expect(commandsOfPages('az').map(({ page }) => page)).toEqual(
      expect.arrayContaining(['docs/installing.md', 'docs/azure.md', 'docs/operating.md', 'docs/backup.md']),
    );
    expect(commandsOfPages('atk').flatMap(({ commands }) => commands)).toContainEqual(['auth', 'login', 'm365']);
  });
});

const describeAz = () =>
  describe('what is said to the Azure CLI, read by its own parser', () => {
    test('a command that there is not, one with a wrong option, and one that lacks an option would be seen', () => {
      const [right, ...wrong] = [
        ['group', 'exists', '--name', 'x'],
        ['group', 'exits', '--name', 'x'],
        ['group', 'exists', '--nome', 'x'],
        ['provider', 'register', '--wait'],
      ];
      expect(refused([right ?? [], ...wrong])).toHaveLength(wrong.length);
    });

    test('every command of the pages is one', () => {
      const commands = commandsOfPages('az').flatMap((each) => each.commands);
      expect(refused(commands).filter((line) => !NEWER.some((each) => line.startsWith(each)))).toEqual([]);
    });

    test('every command by which the installation works, and that it leaves for people, is one', async () => {
      const here = machine({
        credentials: [{ name: 'fairview', issuer: '', subject: 'old', audiences: [] }],
      });
      await here.run(...given(), '--set', 'MAIL_SENDER=fairview@school.example', '--set', 'SHAREPOINT_NAME=larkmoor');
      for (const fingerprint of ['bbbb0002', 'cccc0003', 'dddd0004']) {
        here.setBuilt(fingerprint);
        await here.run('--deploy');
      }
      await here.run('--back');
      const there = machine(here.tenant);
      await there.run('--from', 'hoststorage');
      const made = machine();
      await made.run(...given());
      const left = made.said.join('\n');
      await made.run('--undo');
      const shown = [left, made.said.join('\n')].flatMap((text) => shellCommands(text, 'az'));
      const called = [here, there, made]
        .flatMap(({ everyCall }) => everyCall)
        .filter(([program]) => program === 'az')
        .map((words) => words.slice(1));
      const commands = [...new Map([...called, ...shown].map((words) => [words.join(' '), words])).values()];
      expect(commands.length).toBeGreaterThan(25);
      expect(refused(commands)).toEqual([]);
    });
  });
if (existsSync(library)) describeAz();

/** What the toolkit's own help says of each command. */
function helpOf(commands: string[][]): string[] {
  const home = mkdtempSync(join(tmpdir(), 'fairview-atk-'));
  const { stdout } = spawnSync(process.execPath, [helper, toolkit, JSON.stringify(commands)], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  rmSync(home, { recursive: true });
  return stdout.split('\x1E');
}

/** The options that are used with each command of the toolkit, in the pages and in what is said of taking Fairview away. */
function optionsByCommand(): [command: string, options: string[]][] {
  const undo = readFileSync(join(root, 'infra', 'install', 'undo.ts'), 'utf8');
  const commands = [...commandsOfPages('atk').flatMap((each) => each.commands), ...shellCommands(undo, 'atk')];
  const by = Map.groupBy(commands, (words) => {
    const first = words.findIndex((word) => word.startsWith('-'));
    return words.slice(0, first >>> 0).join(' ');
  });
  return [...by].map(([command, all]) => [command, all.flat().filter((word) => word.startsWith('-'))]);
}

const describeAtk = () =>
  describe('what is said to the Agents Toolkit, held against its own help', () => {
    const used = optionsByCommand();
    const helps: string[] = [];
    beforeAll(() => {
      helps.push(...helpOf(used.map(([command]) => command.split(' '))));
    });

    test.each(used.map((each, at) => [...each, at] as const))(
      'atk %s is a command, with the options %j',
      (command, options, at) => {
        const help = helps[at];
        expect(help).toContain(`Usage: atk ${command}`);
        for (const option of options) expect(help).toMatch(new RegExp(`^ .*(?<![\\w-])${option} `, 'm'));
      },
    );

    test('the browser answers on the computer itself, so that the guide sends nobody to a remote shell', () => {
      const code = readFileSync(join(toolkit, 'lib', 'index.js'), 'utf8');
      expect(code).toContain('responseMode:"form_post",prompt:"select_account"');
      expect(code).toContain('redirectUri:`http://localhost:${serverPort}`');
      expect(readFileSync(join(root, 'docs', 'installing.md'), 'utf8')).toMatch(/remote shells do not work/);
    });

    test('who is signed in is said in the words that the installation reads', () => {
      const code = readFileSync(join(toolkit, 'lib', 'index.js'), 'utf8');
      for (const said of [
        'Your Microsoft 365 account is: %s.',
        'Your Microsoft 365 account is: %s(%s).',
        'Your Azure account is: %s',
      ])
        expect(code).toContain(said);
    });
  });
if (existsSync(toolkit)) describeAtk();
