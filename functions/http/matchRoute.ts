import { inOrder } from '#domain/inOrder.ts';

/** What a path leads to, with the parts that its route names. */
export type Match<To> = { to: To; params: Record<string, string> } | 'noSuchRoute' | 'otherMethod';

type KnownRoute<To> = { methods: readonly string[]; segments: readonly string[]; to: To };

/**
 * Finds what answers a request. Paths look like `/api/reviews/{id}`; `{*rest}` takes the rest. The more exact route
 * comes first: literals, then named parts, then the rest of a path.
 */
export function routeMatcher<To>(
  routes: readonly { methods: readonly string[]; path: string; to: To }[],
): (method: string, path: string) => Match<To> {
  const known: readonly KnownRoute<To>[] = routes
    .map(({ methods, path, to }) => ({ methods, segments: path.split('/').filter(Boolean), to }))
    .toSorted((a, b) => inOrder(weight(a.segments), weight(b.segments)));
  return (method, path) => {
    const parts = path.split('/').filter(Boolean).map(decoded);
    const fitting = known.flatMap(({ methods, segments, to }) => {
      const params = paramsOf(segments, parts);
      return params ? [{ methods, to, params }] : [];
    });
    if (fitting.length === 0) return 'noSuchRoute';
    return fitting.find(({ methods }) => methods.includes(method)) ?? 'otherMethod';
  };
}

function weight(segments: readonly string[]): string {
  return segments.map((segment) => (segment.startsWith('{*') ? 'c' : segment.startsWith('{') ? 'b' : 'a')).join('');
}

function paramsOf(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('{*')) {
      params[segment.slice(2, -1)] = parts.slice(index).join('/');
      return params;
    }
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = part;
    else if (segment.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return parts.length === segments.length ? params : undefined;
}

/** A part of a path without percent encoding; what cannot be decoded stays as it was sent. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
