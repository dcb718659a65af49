import { randomUUID } from 'node:crypto';
import { invocationModel, type Registered, type RpcHttp } from './coreApi.ts';

type Input = { name: string; data: unknown };

/** Receives a function's own log lines, each with the function's name. */
export type Log = (line: string) => void;

type InvokeArgs = { registered: Registered; input: unknown; given: { log: Log; metadata?: Record<string, unknown> } };

/** Runs one function as the Functions worker does, through the library. Answers what an HTTP function returned. */
export async function invoke({
  registered,
  input,
  given: { log, metadata = {} },
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
  const { context, inputs } = await model.getArguments();
  const result = await model.invokeFunction(context, inputs, registered.callback);
  const { returnValue } = await model.getResponse(context, result);
  return returnValue?.http;
}
