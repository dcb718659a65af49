import { describe, expect, test } from 'vitest';
import { readSettings } from '#functions/settings.ts';

const WITHOUT_STORAGE = {
  TENANT_ID: '00000000-0000-4000-8000-000000000001',
  CLIENT_ID: '00000000-0000-4000-8000-000000000002',
  CLIENT_ASSERTION_IDENTITY: '00000000-0000-4000-8000-000000000003',
  BOT_ID: '00000000-0000-4000-8000-000000000004',
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000005',
  FIRST_ADMINISTRATOR: '00000000-0000-4000-8000-000000000007',
  PUBLIC_ORIGIN: 'https://fairview.example',
  GRAPH_NOTIFICATION_SECRET: 'a-secret-of-some-length',
};
const QUEUES = {
  AzureWebJobsStorage__queueServiceUri: 'https://host.queue.core.windows.net',
  AzureWebJobsStorage__clientId: 'the-hosts-identity',
};
const RECORDS = {
  RECORDS_TABLES: 'https://records.table.core.windows.net',
  RECORDS_FILES: 'https://records.blob.core.windows.net',
  RECORDS_IDENTITY: 'the-records-identity',
};

describe('where the school’s files are', () => {
  const started = { ...WITHOUT_STORAGE, AzureWebJobsStorage: 'UseDevelopmentStorage=true' };

  test('one name leads to OneDrive and to the sites, as Microsoft names them', () => {
    expect(readSettings({ ...started, SHAREPOINT_NAME: 'Larkmoor' }).fileHosts).toEqual({
      oneDrive: 'https://larkmoor-my.sharepoint.com',
      sites: 'https://larkmoor.sharepoint.com',
    });
  });

  test.each([undefined, ''])('with %s there are none', (SHAREPOINT_NAME) => {
    expect(readSettings({ ...started, SHAREPOINT_NAME }).fileHosts).toBeUndefined();
  });

  test.each(['larkmoor.sharepoint.com', 'larkmoor-my', 'evil.example/', 'a b', "x; script-src 'unsafe-inline'"])(
    'the app does not start with %s',
    (SHAREPOINT_NAME) => {
      expect(() => readSettings({ ...started, SHAREPOINT_NAME })).toThrow('SHAREPOINT_NAME');
    },
  );
});

describe('storage', () => {
  test('deployed, records and queues lie apart, each with an identity of its own', () => {
    expect(readSettings({ ...WITHOUT_STORAGE, ...QUEUES, ...RECORDS })).toMatchObject({
      storage: {
        tableServiceUri: 'https://records.table.core.windows.net',
        blobServiceUri: 'https://records.blob.core.windows.net',
        managedIdentityClientId: 'the-records-identity',
      },
      queues: {
        queueServiceUri: 'https://host.queue.core.windows.net',
        managedIdentityClientId: 'the-hosts-identity',
      },
    });
  });

  test('on one machine a connection string leads to everything', () => {
    const connectionString = 'UseDevelopmentStorage=true';
    expect(readSettings({ ...WITHOUT_STORAGE, AzureWebJobsStorage: connectionString })).toMatchObject({
      storage: { connectionString },
      queues: { connectionString },
    });
  });

  test.each(Object.keys({ ...RECORDS, ...QUEUES }))('the app does not start without %s', (name) => {
    const settings = { ...WITHOUT_STORAGE, ...QUEUES, ...RECORDS, [name]: undefined };
    expect(() => readSettings(settings)).toThrow(name.replace('AzureWebJobsStorage', ''));
  });

  test('an installation of before, with everything in one account, is told what to set', () => {
    const before = { ...QUEUES, AzureWebJobsStorage__tableServiceUri: 'https://fairview.table.core.windows.net' };
    expect(() => readSettings({ ...WITHOUT_STORAGE, ...before })).toThrow('RECORDS_TABLES');
  });
});
