const TEAMS_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** Where a Teams deep link leads in an app: the tab, and the place in it. */
export type DeepLink = { entityId: string; subEntityId?: string };

/** Reads `https://teams.microsoft.com/l/entity/{appId}/{entityId}?context={…}`; undefined for every other address. */
export function readDeepLink(address: string, appId: string): DeepLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [, l, kind, app, entityId] = url.pathname.split('/');
  if (!TEAMS_HOSTS.has(url.hostname) || l !== 'l' || kind !== 'entity' || app !== appId || !entityId) return undefined;
  const subEntityId = placeIn(url.searchParams.get('context'));
  return { entityId: decodeURIComponent(entityId), ...(subEntityId !== undefined && { subEntityId }) };
}

function placeIn(context: string | null): string | undefined {
  if (!context) return undefined;
  try {
    const read: unknown = JSON.parse(context);
    if (typeof read !== 'object' || read === null || !('subEntityId' in read)) return undefined;
    return typeof read.subEntityId === 'string' ? read.subEntityId : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type DeepLinkToArgs = { appId: string; entityId: string; subEntityId: string };

/** The link to a place in the tab, as it would be shared in Teams. */
export function deepLinkTo({ appId, entityId, subEntityId }: DeepLinkToArgs): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${appId}/${entityId}?context=${context}`;
}
