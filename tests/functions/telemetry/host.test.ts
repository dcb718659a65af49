import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const host = JSON.parse(readFileSync(join(import.meta.dirname, '../../../functions/host.json'), 'utf8')) as {
  telemetryMode?: string;
  logging: {
    logLevel: Record<string, string>;
    applicationInsights: {
      samplingSettings: { excludedTypes: string };
      enableDependencyTracking: boolean;
      httpAutoCollectionOptions: { enableHttpTriggerExtendedInfoCollection: boolean };
    };
  };
};
const { logLevel, applicationInsights } = host.logging;

/*
 * What the host itself tells Application Insights was read with the genuine host (4.1037): a request for
 * /api/reviews/{id} was made, and everything that the host sent was kept.
 */
describe('what the Functions host tells Application Insights', () => {
  test('requests by the name of their function. As the host is by default it sends the whole path, with the id of a review', () => {
    expect(applicationInsights.httpAutoCollectionOptions.enableHttpTriggerExtendedInfoCollection).toBe(false);
  });

  test('not in the host’s mode “OpenTelemetry”, which sends the whole path and every call to storage, and cannot be told not to', () => {
    expect(host.telemetryMode).toBeUndefined();
  });

  test('no calls to other services: their addresses name queues, tables and rows', () => {
    expect(applicationInsights.enableDependencyTracking).toBe(false);
  });

  test('every request and every exception, and of the log what went wrong and when the host started', () => {
    expect(applicationInsights.samplingSettings.excludedTypes.split(';')).toEqual(['Request', 'Exception']);
    const { 'Azure.Core': _, ...rest } = logLevel;
    expect(rest).toEqual({ default: 'Warning', 'Host.Results': 'Information', 'Host.Startup': 'Information' });
  });

  test('not that a lease or container was there already, which the host’s own client warns of without end: 82 of some 130 lines in four minutes', () => {
    expect(logLevel['Azure.Core']).toBe('Error');
  });
});
