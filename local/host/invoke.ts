import { randomUUID } from 'node:crypto';
import { type Hooks, invocationModel, type Registered, type RpcHttp } from './coreApi.ts';

type Input = { name: string; data: unknown };

/** Receives a function's own log lines, each with the function's name. */
export type Log = (line: string) => void;

const NOTHING_YET: { result: unknown; error: unknown } = { result: null, error: null };

/** What stands around every call. */
export type Around = { log: Log; hooks: Hooks };

type InvokeArgs = { registered: Registered; input: unknown; given: Around & { metadata?: Record<string, unknown> } };

/** Runs one function as the Functions worker does, through the library. Answers what an HTTP function returned. */
export async function invoke({
  registered,
  input,
  given: { log, hooks, metadata = {} },
}: InvokeArgs): Promise<RpcHttp | undefined> {
  const [name] = Object.entries(registered.metadata.bindings).find(([, binding]) => binding.direction === 'in') ?? [];
  if (!name) throw new Error(`${registered.metadata.name} has no trigger.`);
  const inputData: Input[] = [{ name, data: input }];
  const invocationId = randomUUID();
  const model = invocationModel({
    invocationId,
    metadata: registered.metadata,
    request: { invocationId, inputData, triggerMetadata: metadata },
    // oxlint-disable-next-line max-params -- As the library of Azure Functions calls it.
    log: (level: string, category: string, message: string) => {
      if (category === 'user' && (level === 'error' || level === 'critical' || level === 'warning'))
        log(`${registered.metadata.name}: ${message}`);
    },
    state: undefined,
  });
  const { context: invocationContext, inputs } = await model.getArguments();
  const hooked = { hookData: {}, appHookData: {}, invocationContext, inputs };
  const before = { ...hooked, functionCallback: registered.callback };
  for (const hook of hooks.preInvocation) await hook(before);
  const after = { ...hooked, inputs: before.inputs, ...NOTHING_YET };
  try {
    after.result = await model.invokeFunction(invocationContext, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  for (const hook of hooks.postInvocation) await hook(after);
  if (after.error !== null) throw after.error;
  const { returnValue } = await model.getResponse(invocationContext, after.result);
  return returnValue?.http;
}
