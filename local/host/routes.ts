import type { Registered } from './coreApi.ts';
import { inOrder } from '#domain/inOrder.ts';

/** A registered HTTP function with its route taken apart. */
export type HttpFunction = Registered & { methods: readonly string[]; segments: readonly string[] };

export type Match = { found: HttpFunction; params: Record<string, string> } | 'noSuchRoute' | 'otherMethod';

/** The HTTP functions among the registrations, the more exact routes first: literals, then parameters, then the rest of a path. */
export function httpFunctions(registered: readonly Registered[]): HttpFunction[] {
  return registered
    .flatMap((each) => {
      const trigger = Object.values(each.metadata.bindings).find((binding) => binding.type === 'httpTrigger');
      if (!trigger) return [];
      const route = trigger.route ?? each.metadata.name;
      return [
        {
          ...each,
          methods: (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase()),
          segments: route.split('/'),
        },
      ];
    })
    .toSorted((a, b) => inOrder(weight(a), weight(b)));
}

function weight({ segments }: HttpFunction): string {
  return segments.map((segment) => (segment.startsWith('{*') ? 'c' : segment.startsWith('{') ? 'b' : 'a')).join('');
}

/** The function that answers a request, with the parts of the path that its route names. */
export function matchRoute(functions: readonly HttpFunction[], method: string, path: string): Match {
  const parts = path.split('/').filter(Boolean);
  const fitting = functions.flatMap((found) => {
    const params = paramsOf(found.segments, parts);
    return params ? [{ found, params }] : [];
  });
  if (fitting.length === 0) return 'noSuchRoute';
  return fitting.find(({ found }) => found.methods.includes(method)) ?? 'otherMethod';
}

function paramsOf(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('{*')) {
      params[segment.slice(2, -1)] = parts.slice(index).map(decodeURIComponent).join('/');
      return params;
    }
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.startsWith('{')) params[segment.slice(1, -1).replace(/\?$/, '')] = decodeURIComponent(part);
    else if (segment.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return parts.length === segments.length ? params : undefined;
}
