import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { routeMatcher } from '#functions/http/matchRoute.ts';
import { openApi } from '#functions/http/openapi.ts';
import type { OnAnswer } from '#local/host/http.ts';

type Described = Record<string, { responses: Record<string, { content?: Record<string, { schema?: unknown }> }> }>;

const description = openApi();
const paths = description['paths'] as Record<string, Described>;

/** Every route that is described, such as `GET /api/me`. */
export const DESCRIBED = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

const find = routeMatcher(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      methods: [method.toUpperCase()],
      path,
      to: { method, path, responses },
    })),
  ),
);

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, addUsedSchema: false });
ajv.addSchema(description, 'api');
const compiled = new Map<string, ValidateFunction>();

/** The check of a route's answer with a status, by its place in the description. */
function schemaAt(...steps: readonly string[]): ValidateFunction {
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/**
 * Compares every answer of a school with the served description of its route: status, content type, and each field. A
 * request with a different answer fails, and so does `expectKept`. `seen` tells which routes did what they are for.
 */
export function watchContract() {
  const broken: string[] = [];
  const seen = new Set<string>();
  const onAnswer: OnAnswer = ({ method, path }, http) => {
    const found = find(method, path);
    if (typeof found === 'string') return;
    const status = http?.statusCode ?? '200';
    const wrong = faultOf(found.to, status, http);
    if (!wrong) {
      if (Number(status) < 300) seen.add(`${method} ${found.to.path}`);
      return;
    }
    const fault = `${method} ${found.to.path} answered ${status}: ${wrong}`;
    broken.push(fault);
    throw new Error(fault);
  };
  const expectKept = () => {
    if (broken.length > 0) throw new Error(broken.join('\n'));
  };
  return { onAnswer, expectKept, seen };
}

type Of = { method: string; path: string; responses: Described[string]['responses'] };

/** Routes whose callers, other than the tab, only want to know that the message was taken. */
const MAY_BE_EMPTY = new Set(['/api/messages', '/api/graph/notifications']);

function faultOf({ method, path, responses }: Of, status: string, http: Parameters<OnAnswer>[1]): string | undefined {
  const text = textOf(http);
  const response = responses[status];
  if (!response) return `the contract knows no such answer: ${text.slice(0, 300)}`;
  if (text === '') return !response.content || MAY_BE_EMPTY.has(path) ? undefined : 'there should be content.';
  const type = Object.entries(http?.headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const media = response.content?.[type];
  if (!media) return `“${type}” is no content of this answer.`;
  if (!media.schema) return undefined;
  const check = schemaAt('paths', path, method, 'responses', status, 'content', type, 'schema');
  const answer: unknown = JSON.parse(text);
  return check(answer) ? ruleNamedIn(answer) : inWords(check.errors ?? []);
}

/** A rule's id within a sentence. People read the clause in the school's words, never an id. */
const ID_IN_WORDS = /\b(?:KM|TA|PA|KS|KC|X)-\d\d\b/;

/** The first sentence of an answer in which a rule's id stands; an id alone is data, and so is a draft. */
function ruleNamedIn(answer: unknown): string | undefined {
  if (typeof answer === 'string')
    return /^[^{[].* /.test(answer) && ID_IN_WORDS.test(answer) ? `it says a rule’s id: “${answer}”` : undefined;
  if (typeof answer !== 'object' || answer === null) return undefined;
  for (const part of Object.values(answer)) {
    const found = ruleNamedIn(part);
    if (found) return found;
  }
  return undefined;
}

/** What is wrong, without the alternative forms that do not match either. */
function inWords(errors: readonly ErrorObject[]): string {
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'type');
  return (telling.length > 0 ? telling : errors)
    .slice(0, 5)
    .map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}

function textOf(http: Parameters<OnAnswer>[1]): string {
  const { bytes, string, json } = http?.body ?? {};
  return bytes ? Buffer.from(bytes).toString('utf8') : (string ?? json ?? '');
}
