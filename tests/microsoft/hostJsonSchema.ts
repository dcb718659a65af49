/** A span of time as host.json has it. A bare number would be read as days. */
const span = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?$' };
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/**
 * What Fairview's host.json may hold: a table of the properties that it uses, from Microsoft's reference of host.json
 * (version 2.x and later) and the reference of the bindings for queues and HTTP. Anything else is a slip: the host
 * ignores what it does not know.
 */
export const HOST_JSON_SCHEMA = object(
  {
    version: { const: '2.0' },
    extensionBundle: object(
      {
        id: { const: 'Microsoft.Azure.Functions.ExtensionBundle' },
        version: { type: 'string', pattern: '^\\[4\\.(\\*|\\d+\\.\\d+), ?5\\.0\\.0\\)$' },
      },
      ['id', 'version'],
    ),
    extensions: object({
      http: object({
        routePrefix: { type: 'string' },
        maxOutstandingRequests: { type: 'integer', minimum: -1 },
        maxConcurrentRequests: { type: 'integer', minimum: -1 },
        dynamicThrottlesEnabled: { type: 'boolean' },
        hsts: { type: 'object' },
        customHeaders: { type: 'object' },
      }),
      queues: object({
        batchSize: { type: 'integer', minimum: 1, maximum: 32 },
        newBatchThreshold: { type: 'integer', minimum: 0 },
        maxDequeueCount: { type: 'integer', minimum: 1 },
        maxPollingInterval: span,
        visibilityTimeout: span,
        messageEncoding: { enum: ['base64', 'none'] },
      }),
    }),
    functionTimeout: span,
    telemetryMode: { enum: ['ApplicationInsights', 'OpenTelemetry'] },
    logging: object({
      fileLoggingMode: { enum: ['never', 'always', 'debugOnly'] },
      logLevel: {
        type: 'object',
        additionalProperties: { enum: ['Trace', 'Debug', 'Information', 'Warning', 'Error', 'Critical', 'None'] },
      },
      applicationInsights: object({
        samplingSettings: object({
          isEnabled: { type: 'boolean' },
          maxTelemetryItemsPerSecond: { type: 'number' },
          excludedTypes: { type: 'string' },
          includedTypes: { type: 'string' },
        }),
        enableLiveMetrics: { type: 'boolean' },
        enableLiveMetricsFilters: { type: 'boolean' },
        enableDependencyTracking: { type: 'boolean' },
        enablePerformanceCountersCollection: { type: 'boolean' },
        httpAutoCollectionOptions: { type: 'object' },
      }),
    }),
  },
  ['version', 'extensionBundle'],
);
