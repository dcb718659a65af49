import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { patientFetch } from '../limits.ts';
import { watchCalls } from '../telemetry/watch.ts';

/** Entra's public sign-in address. msal insists on an https authority, so its requests are re-addressed from here. */
const PUBLIC_LOGIN = 'https://login.microsoftonline.com';

const callLogin = watchCalls('login', patientFetch);

/** The network that msal uses: Microsoft's own sign-in, or the address that the settings name. */
export function loginTransport(loginOrigin: string): INetworkModule {
  type SendArgs = { method: 'GET' | 'POST'; url: string; options?: NetworkRequestOptions | undefined };

  const send = async <Body>({ method, url, options }: SendArgs): Promise<NetworkResponse<Body>> => {
    const response = await callLogin(url.replace(PUBLIC_LOGIN, loginOrigin), {
      method,
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body !== undefined && { body: options.body }),
    });
    return {
      headers: Object.fromEntries(response.headers),
      status: response.status,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- As msal asks for it.
      body: (await response.json()) as Body,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send({ method: 'GET', url, options }),
    sendPostRequestAsync: (url, options) => send({ method: 'POST', url, options }),
  };
}
