import { inOrder } from '#domain/inOrder.ts';

type Route<To> = { methods: readonly string[]; path: string; to: To };
type Found<To> = { to: To; params: Record<string, string> };

/**
 * Finds the function of a request as the Functions host does. Routes look like `api/things/{id}`; `{*rest}` takes the rest.
 * The more exact route comes first, and a route without the method is passed over, so that another may answer.
 */
export function routeFinder<To>(routes: readonly Route<To>[]) {
  const known = routes
    .map(({ methods, path, to }) => ({ methods, segments: path.split('/').filter(Boolean), to }))
    .toSorted((a, b) => inOrder(weight(a.segments), weight(b.segments)));
  return (method: string, path: string): Found<To> | undefined => {
    for (const { methods, segments, to } of known) {
      const params = methods.includes(method) ? paramsOf(segments, path) : undefined;
      if (params) return { to, params };
    }
    return undefined;
  };
}

function weight(segments: readonly string[]): string {
  return segments.map((segment) => (segment.startsWith('{*') ? 'c' : segment.startsWith('{') ? 'b' : 'a')).join('');
}

function paramsOf(segments: readonly string[], path: string): Record<string, string> | undefined {
  const parts = path.slice(1).split('/');
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith('{*')) {
      const rest = parts.slice(index).join('/');
      if (rest.startsWith('/')) return undefined;
      return rest === '' ? params : { ...params, [segment.slice(2, -1)]: rest };
    }
    if (part === '') return undefined;
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = part;
    else if (segment.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  const rest = parts.slice(segments.length);
  return rest.every((part) => part === '') && rest.length <= 1 ? params : undefined;
}
