import { z } from 'zod';

/** Where measures are sent: the school's Application Insights, and who may write there. */
export type Destination = {
  connectionString: string;
  /** The managed identity with the role Monitoring Metrics Publisher; undefined where the connection string suffices. */
  managedIdentityClientId: string | undefined;
};

/** The Functions host reads the same two settings. */
const environment = z.object({
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().optional(),
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: z.string().default(''),
});

/** Reads where measures go; undefined where nothing says so, as on a developer's machine: then none are sent. */
export function readDestination(env: Record<string, string | undefined>): Destination | undefined {
  const {
    APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString,
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: authentication,
  } = environment.parse(env);
  if (!connectionString) return undefined;
  const fields = new Map(
    authentication.split(';').map((field) => {
      const [name = '', ...value] = field.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()];
    }),
  );
  return { connectionString, managedIdentityClientId: fields.get('clientid') || undefined };
}
