import { createRequire, registerHooks } from 'node:module';

/** A binding of a function as the library describes it to the host. */
export type Binding = {
  type: string;
  direction: string;
  name?: string;
  route?: string;
  methods?: string[];
  authLevel?: string;
  schedule?: string;
  queueName?: string;
};

export type FunctionMetadata = { name: string; bindings: Record<string, Binding> };
export type FunctionCallback = (...args: unknown[]) => unknown;

/** The library's model of one call: its arguments, the call itself, and the answer for the host. */
type InvocationModel = {
  getArguments: () => Promise<{ context: unknown; inputs: unknown[] }>;
  // oxlint-disable-next-line max-params -- As the library of Azure Functions has it.
  invokeFunction: (context: unknown, inputs: unknown[], handler: FunctionCallback) => Promise<unknown>;
  getResponse: (context: unknown, result: unknown) => Promise<{ returnValue?: { http?: RpcHttp } }>;
};

export type RpcHttp = {
  statusCode?: string;
  headers?: Record<string, string>;
  body?: { bytes?: Uint8Array; string?: string; json?: string };
};

type ProgrammingModel = { getInvocationModel: (coreContext: unknown) => InvocationModel };

export type Registered = { metadata: FunctionMetadata; callback: FunctionCallback };

/** What an app has registered: its functions, and what it does when it starts, ends, and around each call. */
export type Registrations = { functions: Registered[]; hooks: Hooks };

export type Hooks = Record<HookName, HookCallback[]>;
type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation';
type HookCallback = (context: object) => unknown;

/** The collection that registrations are added to while they are made. One at a time. */
let collecting: Registrations | undefined;
let model: ProgrammingModel | undefined;

const coreApi = {
  version: '1.0.0',
  hostVersion: '4.1000.0',
  registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => {
    collecting?.functions.push({ metadata, callback });
    return { dispose: () => undefined };
  },
  setProgrammingModel: (given: ProgrammingModel) => {
    model = given;
  },
  getProgrammingModel: () => model,
  registerHook: (name: HookName, callback: HookCallback) => {
    collecting?.hooks[name].push(callback);
    return { dispose: () => undefined };
  },
  log: () => undefined,
};

const ADDRESS = 'fairview:functions-core';
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Where the library looks for its host.
const globals = globalThis as { [ADDRESS]?: typeof coreApi };

/** The functions that are registered. */
export async function collectRegistrations(register: () => void | Promise<void>): Promise<Registered[]> {
  return (await collectApp(register)).functions;
}

/**
 * Gives the real `@azure/functions` library the module that the Functions host would give it, runs the registrations,
 * and answers what was registered.
 */
export async function collectApp(register: () => void | Promise<void>): Promise<Registrations> {
  provideCoreModule();
  const registrations: Registrations = {
    functions: [],
    hooks: { appStart: [], appTerminate: [], preInvocation: [], postInvocation: [] },
  };
  collecting = registrations;
  try {
    await register();
  } finally {
    collecting = undefined;
  }
  return registrations;
}

/** The way in which the library turns a call of the host into a call of a function, and back. */
export function invocationModel(coreContext: unknown): InvocationModel {
  if (!model) throw new Error('The functions library has registered nothing.');
  return model.getInvocationModel(coreContext);
}

function provideCoreModule(): void {
  if (globals[ADDRESS]) return;
  globals[ADDRESS] = coreApi;
  // oxlint-disable max-params -- As Node calls them.
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core'
        ? { url: ADDRESS, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS
        ? { format: 'commonjs', source: `module.exports = globalThis['${ADDRESS}'];`, shortCircuit: true }
        : next(url, context),
  });
  // oxlint-enable max-params
  createRequire(import.meta.url)('@azure/functions-core');
}
