import { z } from 'zod';
import { launchWishSchema } from '#domain/launch/wish.ts';
import { commandRequestSchema } from '#domain/review/commands.ts';
import { reminderWishesSchema } from '#domain/review/reminderWishes.ts';
import { yearTargetsSchema } from '#domain/review/objectives/yearTargets.ts';
import { deadlineQuestionSchema } from '../policies/deadlineQuestion.ts';
import { adoptionDraftSchema } from '../policies/draftedAdoption.ts';
import { policyDoneSchema } from './adoption.ts';
import { concernAnswerSchema, concernSchema } from './concerns.ts';
import { attachingSchema } from './documents.ts';
import { registerCommandRequestSchema } from './development.ts';
import { draftSchema } from './drafts.ts';
import { dropInSchema } from './dropIns.ts';
import { ownFormBodySchema } from './forms.ts';
import { json, openRoute } from './route.ts';
import { recordsCommandRequestSchema } from './records.ts';
import { openingSchema, searchSchema } from './reviews.ts';
import { setUpSchema } from './school.ts';
import { trainingSchema } from './trainings.ts';

const BODIES = {
  'POST /api/reviews': openingSchema,
  'POST /api/reviews/{id}/commands': commandRequestSchema,
  'POST /api/development/{id}/commands': registerCommandRequestSchema,
  'POST /api/records/{id}/commands': recordsCommandRequestSchema,
  'POST /api/drop-ins': dropInSchema,
  'PUT /api/drafts/{key}': draftSchema,
  'PUT /api/concerns/{id}': concernSchema,
  'PUT /api/concerns/{id}/answer': concernAnswerSchema,
  'PUT /api/school': setUpSchema,
  'PUT /api/targets/{year}': yearTargetsSchema,
  'POST /api/launches/preview': launchWishSchema,
  'PUT /api/launches/{id}': launchWishSchema,
  'PUT /api/reminders': reminderWishesSchema,
  'PUT /api/trainings': trainingSchema,
  'POST /api/policies/check': adoptionDraftSchema,
  'POST /api/policies/adoptions': adoptionDraftSchema,
  'PUT /api/policies/{pack}/duties/{obligation}': policyDoneSchema,
  'PUT /api/policies/{pack}/forms/{form}': ownFormBodySchema,
} as const;

/** Forms with a file in them, beside these fields. */
const FORMS: Record<string, z.ZodType> = {
  'PUT /api/reviews/{id}/documents/{documentId}': attachingSchema,
};

/** The queries that routes take. */
const QUERIES: Record<string, z.ZodType> = {
  'GET /api/policies/{pack}/deadlines': deadlineQuestionSchema,
  'GET /api/reviews/{id}/meeting-times': searchSchema,
};

const PATHS: readonly (readonly [method: string, path: string, summary: string])[] = [
  ['GET', '/api/health', 'Whether the app runs and reaches its storage'],
  ['GET', '/api/me', 'Who is signed in'],
  ['GET', '/api/home', 'What is due from whom, and the reviews that one has a part in'],
  ['GET', '/api/people', 'The school’s staff, for choosing an observer'],
  ['POST', '/api/reviews', 'Open somebody’s review'],
  ['GET', '/api/reviews/{id}', 'A review, as the signed-in person may see it'],
  ['GET', '/api/reviews/{id}/history', 'What happened in a review, and who looked'],
  ['GET', '/api/reviews/{id}/meeting-times', 'Times at which reviewer and reviewee are both free'],
  ['POST', '/api/reviews/{id}/commands', 'Change a review'],
  ['GET', '/api/reviews/{id}/statements/{version}/pdf', 'A signed statement as a PDF'],
  ['GET', '/api/moderation', 'Statements to moderate and mid-year reviews to audit, for the headteacher'],
  ['GET', '/api/moderation/statements/{id}', 'A signed statement, to lay beside others'],
  ['PUT', '/api/moderation/samples/{id}', 'Draw the sample of statements that are moderated'],
  ['GET', '/api/reviews/{id}/pack', 'What a review’s meeting rests on, gathered from it and the one before'],
  ['PUT', '/api/reviews/{id}/documents/{documentId}', 'Attach a file to a review'],
  ['GET', '/api/reviews/{id}/documents/{documentId}', 'A file that is attached to a review'],
  ['GET', '/api/access', 'Reviews of people one manages, where access may be asked for'],
  ['GET', '/api/meetings', 'One’s own meetings under all reviews'],
  ['GET', '/api/concerns', 'What one raised in confidence, and what was raised with one'],
  ['PUT', '/api/concerns/{id}', 'Raise a concern about poor practice in confidence'],
  ['PUT', '/api/concerns/{id}/answer', 'Take up a concern that was raised with one'],
  ['GET', '/api/objectives/waiting', 'Objectives that wait for one’s approval, in every review'],
  ['GET', '/api/targets/{year}', 'Achievement targets set for a school year'],
  ['PUT', '/api/targets/{year}', 'Set the achievement targets of a school year'],
  ['GET', '/api/development', 'The register of training and development needs'],
  ['GET', '/api/development/export', 'The register as a CSV file'],
  ['POST', '/api/development/{id}/commands', 'Change a need in the register'],
  ['GET', '/api/records', 'Until when the school’s records are kept, what is held and what was destroyed'],
  ['POST', '/api/records/{id}/commands', 'Hold a review’s records, or agree that they are destroyed'],
  ['GET', '/api/drop-ins', 'Whom the signed-in person may drop in on'],
  ['POST', '/api/drop-ins', 'Record a drop-in'],
  ['GET', '/api/drafts/{key}', 'What was typed and not sent'],
  ['PUT', '/api/drafts/{key}', 'Keep what is being typed'],
  ['DELETE', '/api/drafts/{key}', 'Throw a draft away'],
  ['GET', '/api/policies', 'The policies: in force, to come, and those that ship with the app'],
  ['GET', '/api/policies/{pack}', 'A policy, readable, with one’s own dates'],
  ['GET', '/api/policies/{pack}/calculator', 'What the deadline calculator can be asked of a policy'],
  ['GET', '/api/policies/{pack}/deadlines', 'What a policy makes due after an event'],
  ['GET', '/api/policies/{pack}/adoption', 'The form by which a policy is adopted or amended'],
  ['POST', '/api/policies/check', 'What adopting would mean, and what clashes'],
  ['POST', '/api/policies/adoptions', 'Adopt a policy, or amend it'],
  ['PUT', '/api/policies/{pack}/reading', 'Confirm having read the policy'],
  ['PUT', '/api/policies/{pack}/duties/{obligation}', 'Record that a duty about the policy itself is done'],
  ['GET', '/api/policies/{pack}/readings', 'Who has confirmed reading the policy'],
  ['GET', '/api/policies/{pack}/forms/{form}', 'A form of the policy, with the school’s own versions'],
  ['PUT', '/api/policies/{pack}/forms/{form}', 'Save a new version of the school’s own form'],
  ['GET', '/api/launches', 'The launches of a cycle there have been'],
  ['POST', '/api/launches/preview', 'What launching a cycle would come to'],
  ['GET', '/api/launches/{id}', 'How far a launch has come'],
  ['PUT', '/api/launches/{id}', 'Launch a cycle for the staff'],
  ['POST', '/api/launches/{id}/go-on', 'Go on with a launch that has stopped'],
  ['PUT', '/api/school', 'Set the school up'],
  ['GET', '/api/delivery', 'How the school’s messages are doing'],
  ['GET', '/api/delivery/people/{oid}', 'The latest messages to somebody, without what they say'],
  ['POST', '/api/delivery/not-reached/{oid}/try-again', 'Try again to reach somebody'],
  ['POST', '/api/delivery/given-up/{id}/try-again', 'Put work that was given up back into its queue'],
  ['POST', '/api/delivery/due-index', 'Make the index of what is due anew'],
  ['POST', '/api/delivery/newest-shape', 'Bring everything that is stored to the newest shape'],
  ['POST', '/api/delivery/newest-shape/stop', 'Stop bringing what is stored to the newest shape'],
  ['GET', '/api/reminders', 'What the signed-in person wishes of reminders'],
  ['PUT', '/api/reminders', 'Choose the hour and the quiet days of one’s own reminders'],
  ['GET', '/api/trainings', 'Who is trained in reviewing and observing, and since when'],
  ['PUT', '/api/trainings', 'Enter a training, or take out one entered by mistake'],
];

/** The API described for machines, generated from the very schemas that parse requests. */
export function registerOpenApiRoute(): void {
  openRoute('openapi', ['GET'], 'api/openapi.json', async () => json(openApi()));
}

/** The parameters of a route's query, from the schema that parses it. */
function queryOf(route: string): object[] {
  const schema = QUERIES[route];
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: each,
  }));
}

/** A form's fields with the file. */
function formOf(schema: z.ZodType): object {
  const { properties = {}, required = [], ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return {
    ...rest,
    properties: { ...properties, file: { contentMediaType: 'application/octet-stream' } },
    required: [...required, 'file'],
  };
}

/** The OpenAPI 3.1 document. */
export function openApi(): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [method, path, summary] of PATHS) {
    const body = BODIES[`${method} ${path}` as keyof typeof BODIES];
    const form = FORMS[`${method} ${path}`];
    (paths[path] ??= {})[method.toLowerCase()] = {
      summary,
      parameters: [
        ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
          name,
          in: 'path',
          required: true,
          schema: { type: 'string' },
        })),
        ...queryOf(`${method} ${path}`),
      ],
      ...(path !== '/api/health' && { security: [{ entra: [] }] }),
      ...(body && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } },
        },
      }),
      ...(form && { requestBody: { required: true, content: { 'multipart/form-data': { schema: formOf(form) } } } }),
      responses: { default: { description: 'The answer, or a problem document (RFC 9457) with a code' } },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fairview', version: '1' },
    paths,
    components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}
