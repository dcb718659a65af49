import { spawn } from 'node:child_process';

/** What a program said, and the code it ended with: 127 where there is no such program, as a shell says. */
export type Ended = { code: number; out: string; err: string };

/** Everything outside the installation: programs, the person at the keyboard, and time. */
export type Machine = {
  /** The folder of the repository, from which programs run. */
  folder: string;
  environment: Record<string, string | undefined>;
  run: (program: Program) => Promise<Ended>;
  say: (line: string) => void;
  /** Asks the person. Answers nothing where nobody can be asked. */
  ask: (question: string) => Promise<string | undefined>;
  /** Waits this many seconds. */
  wait: (seconds: number) => Promise<void>;
  now: () => Date;
};

/** A program with its arguments. */
export type Program = {
  words: string[];
  folder: string;
  environment: Machine['environment'];
  /** Whether the person sees and answers all of it, and nothing of it is read. */
  shown: boolean;
};

/** Something that a person has to put right before the installation can go on. Its message says what, and how. */
export class Stop extends Error {}

/** Runs a program quietly. */
export function run({ folder, environment, run: start }: Machine, words: string[]): Promise<Ended> {
  return start({ words, folder, environment, shown: false });
}

/** Runs a program of which the person sees and answers everything. */
export function show({ folder, environment, run: start }: Machine, words: string[]): Promise<Ended> {
  return start({ words, folder, environment, shown: true });
}

/** Runs a program of this computer, as it is found on the path. */
export function runProgram({ words: [name = '', ...args], folder, environment, shown }: Program): Promise<Ended> {
  return new Promise((resolve) => {
    // On Windows the programs are scripts, which only a shell can start.
    const shell = process.platform === 'win32';
    const child = spawn(name, shell ? args.map((each) => `"${each}"`) : args, {
      cwd: folder,
      env: environment,
      shell,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => (out += String(data)));
    child.stderr?.on('data', (data) => (err += String(data)));
    child.once('error', (error) => resolve({ code: 127, out, err: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}
