/** The hosts of Microsoft’s Bot Connector for Teams, and the domains whose subdomains are such hosts. */
const HOSTS = ['smba.trafficmanager.net', 'botapi.skype.com'];
const DOMAINS = ['.botframework.com', '.botapi.skype.com', '.teams.microsoft.com', '.teams.microsoft.us'];
const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * Whether the bot may send to an address, and with it a token in its own name. It may over https to Microsoft’s own
 * hosts. An app whose own connector is on this machine reaches only this machine.
 */
export function isTrustedService(address: string | undefined, own: string): boolean {
  const url = URL.parse(address ?? '');
  const home = URL.parse(own);
  if (!url || !home) return false;
  if (LOOPBACK.includes(home.hostname)) return LOOPBACK.includes(url.hostname);
  if (url.protocol !== 'https:' || url.username !== '' || url.port !== '') return false;
  return (
    url.origin === home.origin || HOSTS.includes(url.hostname) || DOMAINS.some((each) => url.hostname.endsWith(each))
  );
}
