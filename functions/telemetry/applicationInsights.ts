import { AzureMonitorMetricExporter } from '@azure/monitor-opentelemetry-exporter';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { AggregationTemporality, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { managedIdentity } from '../identity/managedIdentity.ts';
import type { Destination } from './destination.ts';

/** How often measures are sent, in milliseconds. */
const EVERY = 60_000;

/** How long sending may take, in milliseconds. */
const PATIENCE = 15_000;

export type InsightsReaderArgs = Destination & {
  /** What sends requests; by default, the library's own. */
  httpClient?: HttpClient;
};

/**
 * Sends measures to Application Insights once a minute, each time what was noted since. Nothing is kept on disk, and
 * the library sends Microsoft no measures of its own.
 */
export function insightsReader({
  connectionString,
  managedIdentityClientId,
  httpClient,
}: InsightsReaderArgs): PeriodicExportingMetricReader {
  // The library reads this when it is set up, and knows no other way.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = '1';
  const azure = new AzureMonitorMetricExporter({
    connectionString,
    disableOfflineStorage: true,
    ...(managedIdentityClientId !== undefined && { credential: managedIdentity(managedIdentityClientId) }),
    ...(httpClient && { httpClient }),
  });
  const told = { failing: false };
  return new PeriodicExportingMetricReader({
    exportIntervalMillis: EVERY,
    exportTimeoutMillis: PATIENCE,
    exporter: {
      export: (metrics, done) =>
        void azure.export(metrics, (result) => {
          const failing = result.code !== 0;
          if (failing && !told.failing) console.error(`Measures could not be sent: ${result.error?.name ?? 'Error'}`);
          told.failing = failing;
          done(result);
        }),
      forceFlush: () => azure.forceFlush(),
      shutdown: () => azure.shutdown(),
      selectAggregationTemporality: () => AggregationTemporality.DELTA,
    },
  });
}
