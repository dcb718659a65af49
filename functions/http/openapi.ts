import { z } from 'zod';
import answers from '#contract/answers.json' with { type: 'json' };
import { type ProblemCode, PROBLEMS } from '#contract/problems.ts';
import { type Route, WHO } from '#contract/route.ts';
import { addressOf, type RouteKey, ROUTES, routeOf } from '#contract/routes.ts';
import type { Handlers } from './route.ts';
import { keysIn } from '#domain/typed.ts';

/** A machine-readable description of the API, made from the table by which it answers. */
export const openApiRoute = {
  'GET /api/openapi.json': async () => openApi(),
} satisfies Partial<Handlers>;

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document. */
export function openApi(): Record<string, unknown> {
  const { JsonAnswers, ...schemas } = answers;
  const success: Record<string, unknown> = JsonAnswers.properties;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const key of keysIn(ROUTES)) {
    const { method, path } = addressOf(key);
    (paths[path] ??= {})[method.toLowerCase()] = operation(key, success[key]);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fairview', version: '1' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas, securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function operation(key: RouteKey, success: unknown) {
  const route = routeOf(key);
  const { summary, who, body, form } = route;
  const isOpen = who === 'everybody' || who === 'graph';
  return {
    operationId: operationIdOf(key),
    summary,
    description: `For: ${WHO[who]}.`,
    parameters: [...paramsIn(key), ...(route.query ? queryIn(route.query) : [])],
    ...(!isOpen && { security: [{ entra: [] }] }),
    ...(body && {
      requestBody: bodyOf('application/json', withId(operationIdOf(key), z.toJSONSchema(body, { io: 'input' }))),
    }),
    ...(form && { requestBody: bodyOf('multipart/form-data', withFile(form)) }),
    responses: together(successes(route, success), problemsOf(key, route)),
  };
}

/** Such as `getReviewsIdHistory`: stable, and derived, so that nobody has to choose it. */
function operationIdOf(key: RouteKey): string {
  const { method, path } = addressOf(key);
  const words = path.replace('/api/', '').split(/[^A-Za-z0-9]+/);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function paramsIn(key: RouteKey): JsonSchema[] {
  return [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** The parameters of a route's query, from the schema that parses it. */
function queryIn(schema: z.ZodObject): JsonSchema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: each,
  }));
}

function bodyOf(media: string, schema: JsonSchema) {
  return { required: true, content: { [media]: { schema } } };
}

/** A form's fields, with the file added. */
function withFile(form: z.ZodObject): JsonSchema {
  const { properties = {}, required = [], ...rest } = z.toJSONSchema(form, { io: 'input' });
  return {
    ...rest,
    properties: { ...properties, file: { contentMediaType: 'application/octet-stream' } },
    required: [...required, 'file'],
  };
}

/** A schema that refers to its own parts, with an identity within which those parts are found. */
function withId(id: string, { $schema, ...schema }: JsonSchema): JsonSchema {
  return '$defs' in schema ? { $id: `urn:fairview:${id}`, ...schema } : schema;
}

function successes({ answer: { statuses, media } }: Route, schema: unknown): Responses {
  const content = Object.fromEntries(
    media.map((each) => [each, each === 'application/json' ? { schema: schema ?? {} } : {}]),
  );
  return Object.fromEntries(
    statuses.map((status) => [status, { description: NAMED[status] ?? 'Done', ...(media.length > 0 && { content }) }]),
  );
}

const NAMED: Record<number, string> = {
  200: 'The answer',
  201: 'Made',
  202: 'Taken',
  204: 'Done; nothing to say',
  503: 'The answer, which says that something is not well',
};

type Responses = Record<string, { description: string; content?: JsonSchema | undefined }>;

/** Answers and problems by status; under a status that both have, each with its own type of content. */
function together(answers: Responses, problems: Responses): Responses {
  const shared = Object.entries(problems).map(([status, { description, content }]) => {
    const answer = answers[status];
    if (!answer) return [status, { description, content }] as const;
    const both = { ...answer.content, ...content };
    return [status, { description: `${answer.description}; or ${description}`, content: both }] as const;
  });
  return { ...answers, ...Object.fromEntries(shared) };
}

/** Every problem that a route can answer with, by status. */
function problemsOf(key: RouteKey, route: Route): Responses {
  return Object.fromEntries(
    [...Map.groupBy(codesOf(key, route), (code) => PROBLEMS[code])].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/ProblemDocument' },
                { properties: { status: { const: status }, code: { enum: codes } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

/** What every route of a kind refuses, and what this one also refuses. */
function codesOf(key: RouteKey, { who, body, query, form, refuses = [] }: Route): ProblemCode[] {
  const isSignedIn = who !== 'everybody' && who !== 'graph' && who !== 'botConnector';
  const isOfRole = isSignedIn && who !== 'staff';
  const codes: ProblemCode[] = [
    ...(isSignedIn || who === 'botConnector' ? (['signInNeeded'] as const) : []),
    ...(isSignedIn && who !== 'setter' ? (['signInExpired', 'notInRegister', 'notSetUp'] as const) : []),
    ...(isOfRole ? (['notAllowed'] as const) : []),
    ...(body ? (['notJson', 'lengthNeeded', 'tooLarge'] as const) : []),
    ...(body || query || form ? (['invalid'] as const) : []),
    ...(form ? (['lengthNeeded', 'tooLarge'] as const) : []),
    ...(key.includes('{') ? (['notFound'] as const) : []),
    ...(key.includes('{id}') ? (['destroyed'] as const) : []),
    ...refuses,
    'unexpected',
    'unreadable',
    'newerShape',
    'unreachable',
  ];
  return [...new Set(codes)];
}
