import type { z } from 'zod';
import { launchSelectionSchema } from '#domain/launch/launchSelection.ts';
import { commandRequestSchema } from '#domain/review/commands.ts';
import { yearTargetsSchema } from '#domain/review/objectives/yearTargets.ts';
import { reminderPreferencesSchema } from '#domain/review/reminderPreferences.ts';
import { schoolDocumentSchema } from '#domain/review/supportingDocuments/schoolDocument.ts';
import type { CockpitView } from '#domain/views/cockpit.ts';
import { cockpitFilterSchema } from '#domain/views/cockpitFilter.ts';
import type { ComparisonView } from '#domain/views/comparison.ts';
import type { CockpitLine } from '#domain/views/cockpitList.ts';
import type { ArrangingView } from '#domain/views/arranging.ts';
import type { ConcernsView } from '#domain/views/concerns.ts';
import type { HealthView } from '#domain/views/health.ts';
import type { PreflightView } from '#domain/views/preflight.ts';
import type { DeliveryView, MessageView } from '#domain/views/delivery.ts';
import type { RegisterView } from '#domain/review/development/view.ts';
import type { HomeView } from '#domain/views/home.ts';
import type {
  LaunchPreview,
  LaunchProgress,
  LaunchSummary,
  LaunchWeek,
  TakeBackPreview,
} from '#domain/views/launch.ts';
import type { ModerationPageView } from '#domain/views/moderationPage.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';
import type { AdoptionCheck, AdoptionForm, FormEditorView, PoliciesView, PolicyView } from '#domain/views/policy.ts';
import type { ReadingsView } from '#domain/views/policy.ts';
import type { RecordsView } from '#domain/views/records.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { ReviewPackView } from '#domain/views/reviewPack.ts';
import type { SchoolDocumentsView } from '#domain/views/schoolDocuments.ts';
import type { TrainingsView } from '#domain/views/trainings.ts';
import type { WaitingObjectivesView } from '#domain/views/waitingObjectives.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import type * as answers from './answers.ts';
import * as inputs from './inputs.ts';
import { REFUSAL_CODES } from './problems.ts';
import { type Answer, file, json, type Method, nothing, type Route } from './route.ts';

/**
 * Every door of the app except the tab's own files: who may pass, what it takes and what it answers. The only list of
 * them.
 */
export const ROUTES = {
  'GET /api/health': {
    summary: 'Whether the app is well: its storage, its queues and its timers',
    who: 'everybody',
    answer: json<HealthView>(200, 503),
  },
  'GET /api/openapi.json': {
    summary: 'The API described for machines',
    who: 'everybody',
    answer: json<Record<string, unknown>>(),
  },
  'POST /api/messages': {
    summary: 'What people do in chat',
    who: 'botConnector',
    answer: json<unknown>(200, 201, 202),
    refuses: ['notJson', 'lengthNeeded', 'tooLarge'],
  },
  'POST /api/graph/notifications': {
    summary: 'What changed in Outlook',
    who: 'graph',
    answer: { ...nothing(202), statuses: [202, 200], media: ['text/plain'] },
    refuses: ['notANotification', 'notJson', 'lengthNeeded', 'tooLarge'],
  },
  'GET /api/me': { summary: 'Who is signed in', who: 'staff', answer: json<answers.Me>() },
  'GET /api/files/token': {
    summary:
      'A token with which Microsoft’s File Picker reads the signed-in person’s files at one of the school’s hosts',
    who: 'staff',
    query: inputs.fileTokenSchema,
    answer: json<{ token: string }>(),
    refuses: ['notAllowed', 'consentNeeded', 'notAssigned'],
  },
  'GET /api/home': {
    summary: 'What is due from whom, and the reviews that one has a part in',
    who: 'staff',
    answer: json<HomeView>(),
  },
  'GET /api/people': {
    summary: 'The school’s staff, for choosing an observer',
    who: 'staff',
    answer: json<{ people: answers.Colleague[] }>(),
  },
  'POST /api/reviews': {
    summary: 'Open somebody’s review',
    who: 'staff',
    body: inputs.openingSchema,
    answer: json<answers.OpenedReview>(201),
    refuses: REFUSAL_CODES,
  },
  'GET /api/reviews/{id}': {
    summary: 'A review, as the signed-in person may see it',
    who: 'staff',
    answer: json<ReviewView>(),
  },
  'GET /api/reviews/{id}/history': {
    summary: 'What happened in a review, and who looked',
    who: 'staff',
    answer: json<answers.HistoryView>(),
  },
  'GET /api/reviews/{id}/meeting-times': {
    summary: 'Times at which reviewer and reviewee are both free',
    who: 'staff',
    query: inputs.searchSchema,
    answer: json<{ times: answers.FreeTime[]; from: string; days: number }>(),
    refuses: ['consentNeeded', 'notAssigned'],
  },
  'GET /api/reviews/{id}/lessons': {
    summary: 'Lessons or hours of the person reviewed, by the calendar, during which an observer is free',
    who: 'staff',
    query: inputs.lessonsSchema,
    answer: json<{ times: answers.FreeTime[]; from: string; days: number }>(),
    refuses: ['consentNeeded', 'notAssigned'],
  },
  'POST /api/reviews/{id}/commands': {
    summary: 'Change a review',
    who: 'staff',
    body: commandRequestSchema,
    answer: json<answers.ReviewAfter>(),
    refuses: REFUSAL_CODES,
  },
  'GET /api/reviews/{id}/statements/{version}/pdf': {
    summary: 'A signed statement as a PDF',
    who: 'staff',
    answer: file('application/pdf'),
  },
  'GET /api/reviews/{id}/pack': {
    summary: 'What a review’s meeting rests on, gathered from it and the one before',
    who: 'staff',
    answer: json<ReviewPackView>(),
  },
  'PUT /api/reviews/{id}/documents/{documentId}': {
    summary: 'Attach a file to a review',
    who: 'staff',
    form: inputs.attachingSchema,
    readByHandler: true,
    answer: json<answers.ReviewAfter>(),
    refuses: REFUSAL_CODES,
  },
  'GET /api/reviews/{id}/documents/{documentId}': {
    summary: 'A file that is attached to a review',
    who: 'staff',
    answer: file(
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'image/png',
      'image/jpeg',
      'image/gif',
      'image/webp',
      'application/msword',
    ),
    refuses: ['fileChanged'],
  },
  'GET /api/moderation': {
    summary: 'Statements to moderate and mid-year reviews to audit, for the headteacher',
    who: 'leaders',
    answer: json<ModerationPageView>(),
  },
  'GET /api/moderation/statements/{id}': {
    summary: 'A signed statement, to lay beside others',
    who: 'staff',
    answer: json<answers.StatementRead>(),
  },
  'PUT /api/moderation/samples/{id}': {
    summary: 'Draw the sample of statements that are moderated',
    who: 'leaders',
    answer: json<answers.DrawnView>(201),
    refuses: ['invalid'],
  },
  'GET /api/access': {
    summary: 'Reviews of people one manages, where access may be asked for',
    who: 'staff',
    answer: json<{ reviews: answers.Askable[] }>(),
  },
  'GET /api/meetings': { summary: 'One’s own meetings under all reviews', who: 'staff', answer: json<OwnMeetings>() },
  'GET /api/arranging': {
    summary: 'The meetings that one owes as reviewer and has not arranged yet',
    who: 'staff',
    query: inputs.arrangingSchema,
    answer: json<ArrangingView>(),
  },
  'GET /api/arranging/times': {
    summary: 'Times at which one is free together with each of those people',
    who: 'staff',
    query: inputs.arrangingTimesSchema,
    answer: json<{ from: string; days: number; meetings: answers.TimesToMeet[] }>(),
    refuses: ['consentNeeded', 'notAssigned'],
  },
  'PUT /api/together/{id}': {
    summary: 'Give a command in each of several reviews',
    who: 'staff',
    body: inputs.togetherSchema,
    answer: json<answers.TogetherView>(),
    refuses: ['invalid', 'idUsed'],
  },
  'GET /api/concerns': {
    summary: 'What one raised in confidence, and what was raised with one',
    who: 'staff',
    answer: json<ConcernsView>(),
  },
  'PUT /api/concerns/{id}': {
    summary: 'Raise a concern about poor practice in confidence',
    who: 'staff',
    body: inputs.concernSchema,
    answer: json<ConcernsView>(),
    refuses: ['notCovered', 'notYet', 'idUsed'],
  },
  'PUT /api/concerns/{id}/answer': {
    summary: 'Take up a concern that was raised with one',
    who: 'staff',
    body: inputs.concernAnswerSchema,
    answer: json<ConcernsView>(),
    refuses: ['alreadyDone', 'stale'],
  },
  'GET /api/objectives/waiting': {
    summary: 'Objectives waiting for one’s approval, in every review',
    who: 'staff',
    answer: json<WaitingObjectivesView>(),
  },
  'GET /api/targets/{year}': {
    summary: 'Achievement targets set for a school year',
    who: 'staff',
    answer: json<YearTargetsView>(),
  },
  'PUT /api/targets/{year}': {
    summary: 'Set the achievement targets of a school year',
    who: 'staff',
    body: yearTargetsSchema,
    answer: json<YearTargetsView>(),
    refuses: ['notAllowed', 'stale'],
  },
  'GET /api/overview': {
    summary: 'How the reviews stand that somebody follows, in figures',
    who: 'staff',
    query: inputs.overviewSchema,
    answer: json<CockpitView & { comparesGroups: boolean }>(),
  },
  'GET /api/overview/people': {
    summary: 'The people behind those figures, and what is done, due or late',
    who: 'staff',
    query: inputs.overviewPageSchema,
    answer: json<{ lines: CockpitLine[]; people: number; page: number; pages: number }>(),
  },
  'GET /api/overview/export': {
    summary: 'The same as a CSV file',
    who: 'staff',
    query: cockpitFilterSchema,
    answer: file('text/csv; charset=utf-8'),
  },
  'GET /api/comparison': {
    summary: 'Groups of staff compared in figures in which nobody can be found',
    who: 'staff',
    query: inputs.comparisonSchema,
    answer: json<ComparisonView>(),
    refuses: ['notAllowed'],
  },
  'GET /api/development': {
    summary: 'The register of training and development needs',
    who: 'developmentKeepers',
    answer: json<RegisterView>(),
  },
  'GET /api/development/export': {
    summary: 'The register as a CSV file',
    who: 'developmentKeepers',
    answer: file('text/csv; charset=utf-8'),
  },
  'POST /api/development/{id}/commands': {
    summary: 'Change a need in the register',
    who: 'developmentKeepers',
    body: inputs.registerCommandRequestSchema,
    answer: json<RegisterView>(),
    refuses: REFUSAL_CODES,
  },
  'GET /api/records': {
    summary: 'Until when the school’s records are kept, what is held and what was destroyed',
    who: 'recordKeepers',
    answer: json<RecordsView>(),
  },
  'POST /api/records/{id}/commands': {
    summary: 'Hold a review’s records, or agree that they are destroyed',
    who: 'recordKeepers',
    body: inputs.recordsCommandRequestSchema,
    answer: json<RecordsView>(),
    refuses: REFUSAL_CODES,
  },
  'GET /api/drop-ins': {
    summary: 'Whom the signed-in person may drop in on',
    who: 'staff',
    answer: json<answers.DropInsView>(),
  },
  'POST /api/drop-ins': {
    summary: 'Record a drop-in',
    who: 'staff',
    body: inputs.dropInSchema,
    answer: json<{ reviewId: string; observationId: string }>(201),
    refuses: REFUSAL_CODES,
  },
  'GET /api/drafts/{key}': {
    summary: 'What was typed and not sent',
    who: 'staff',
    answer: json<answers.DraftView>(),
  },
  'PUT /api/drafts/{key}': {
    summary: 'Keep what is being typed',
    who: 'staff',
    body: inputs.draftSchema,
    asTyped: true,
    answer: json<Omit<answers.DraftView, 'content'>>(),
    refuses: ['draftChanged'],
  },
  'DELETE /api/drafts/{key}': {
    summary: 'Throw a draft away',
    who: 'staff',
    answer: nothing(),
    refuses: ['invalid'],
  },
  'GET /api/policies': {
    summary: 'The policies: in force, to come, and those that ship with the app',
    who: 'staff',
    answer: json<PoliciesView>(),
  },
  'GET /api/policies/{pack}': {
    summary: 'A policy, readable, with one’s own dates',
    who: 'staff',
    query: inputs.versionSchema,
    answer: json<PolicyView>(),
  },
  'GET /api/policies/{pack}/calculator': {
    summary: 'What the deadline calculator can be asked of a policy',
    who: 'staff',
    answer: json<answers.CalculatorView>(),
  },
  'GET /api/policies/{pack}/deadlines': {
    summary: 'What a policy makes due after an event',
    who: 'staff',
    query: inputs.deadlineQuestionSchema,
    readByHandler: true,
    answer: json<answers.DeadlinesView>(),
  },
  'GET /api/policies/{pack}/adoption': {
    summary: 'The form by which a policy is adopted or amended',
    who: 'adopters',
    answer: json<AdoptionForm>(),
  },
  'POST /api/policies/check': {
    summary: 'What adopting would mean, and what clashes',
    who: 'adopters',
    body: inputs.adoptionDraftSchema,
    answer: json<AdoptionCheck>(),
  },
  'POST /api/policies/adoptions': {
    summary: 'Adopt a policy, or amend it',
    who: 'adopters',
    body: inputs.adoptionDraftSchema,
    answer: json<{ id: string; version: string }>(201),
    refuses: REFUSAL_CODES,
  },
  'PUT /api/policies/{pack}/reading': {
    summary: 'Confirm having read the policy',
    who: 'staff',
    answer: json<{ confirmedAt: string }>(),
  },
  'PUT /api/policies/{pack}/duties/{obligation}': {
    summary: 'Record that a duty about the policy itself is done',
    who: 'staff',
    body: inputs.policyDoneSchema,
    answer: json<{ on: string }>(),
    refuses: ['notAllowed', 'notYet'],
  },
  'GET /api/policies/{pack}/readings': {
    summary: 'Who has confirmed reading the policy',
    who: 'adopters',
    answer: json<ReadingsView>(),
  },
  'GET /api/policies/{pack}/forms/{form}': {
    summary: 'A form of the policy, with the school’s own versions',
    who: 'adopters',
    answer: json<FormEditorView>(),
  },
  'PUT /api/policies/{pack}/forms/{form}': {
    summary: 'Save a new version of the school’s own form',
    who: 'adopters',
    body: inputs.ownFormBodySchema,
    answer: json<{ version: number }>(),
    refuses: ['stale'],
  },
  'GET /api/launches': {
    summary: 'The launches of a cycle there have been',
    who: 'launchers',
    answer: json<{ launches: LaunchSummary[] }>(),
  },
  'POST /api/launches/preview': {
    summary: 'What launching a cycle would come to',
    who: 'launchers',
    body: launchSelectionSchema,
    answer: json<LaunchPreview>(),
  },
  'POST /api/launches/week': {
    summary: 'The messages that launching a cycle would send in its first week',
    who: 'launchers',
    body: launchSelectionSchema,
    answer: json<LaunchWeek>(),
  },
  'GET /api/launches/{id}': {
    summary: 'How far a launch has come',
    who: 'launchers',
    answer: json<LaunchProgress>(),
  },
  'PUT /api/launches/{id}': {
    summary: 'Launch a cycle for the staff',
    who: 'launchers',
    body: launchSelectionSchema,
    answer: json<LaunchProgress>(201, 200),
    refuses: ['idUsed', 'notYet'],
  },
  'POST /api/launches/{id}/go-on': {
    summary: 'Go on with a launch that has stopped',
    who: 'launchers',
    answer: json<LaunchProgress>(),
  },
  'GET /api/launches/{id}/take-back': {
    summary: 'What taking a launch back would come to',
    who: 'launchers',
    answer: json<TakeBackPreview>(),
  },
  'POST /api/launches/{id}/take-back': {
    summary: 'Take a launch back, for everybody in whose review nobody has acted',
    who: 'launchers',
    answer: json<LaunchProgress>(),
  },
  'PUT /api/school': {
    summary: 'Set the school up',
    who: 'setter',
    body: inputs.setUpSchema,
    readByHandler: true,
    answer: json<{ people: number }>(),
  },
  'GET /api/delivery': {
    summary: 'How the school’s messages are doing',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'GET /api/delivery/people/{oid}': {
    summary: 'The latest messages to somebody, without what they say',
    who: 'administrators',
    answer: json<{ messages: MessageView[] }>(),
  },
  'POST /api/delivery/not-reached/{oid}/try-again': {
    summary: 'Try again to reach somebody',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'POST /api/delivery/given-up/{id}/try-again': {
    summary: 'Put work that was given up back into its queue',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'POST /api/delivery/given-up/{id}/remove': {
    summary: 'Take work that was given up and cannot be read out of the list',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'POST /api/delivery/due-index': {
    summary: 'Rebuild the index of what is due',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'POST /api/delivery/newest-shape': {
    summary: 'Bring everything that is stored to the newest shape',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'POST /api/delivery/newest-shape/stop': {
    summary: 'Stop bringing what is stored to the newest shape',
    who: 'administrators',
    answer: json<DeliveryView>(),
  },
  'GET /api/preflight': {
    summary: 'Whether the installation is as it has to be, as the last check found',
    who: 'administrators',
    answer: json<PreflightView>(),
  },
  'POST /api/preflight': {
    summary: 'Check the installation: sends test messages to who asks, and books and removes a test event',
    who: 'administrators',
    body: inputs.preflightSchema,
    answer: json<PreflightView>(),
  },
  'GET /api/reminders': {
    summary: 'When the signed-in person prefers reminders',
    who: 'staff',
    answer: json<answers.OwnReminders>(),
  },
  'PUT /api/reminders': {
    summary: 'Choose the hour and the quiet days of one’s own reminders',
    who: 'staff',
    body: reminderPreferencesSchema,
    answer: json<answers.OwnReminders>(),
  },
  'PUT /api/preferences': {
    summary: 'Choose the language of the app, or say that its tour is over; what is left out stays',
    who: 'staff',
    body: inputs.ownPreferencesSchema,
    answer: nothing(),
  },
  'GET /api/school/documents': {
    summary: 'The papers of the whole school, and the kinds that policies name',
    who: 'schoolDocumentKeepers',
    answer: json<SchoolDocumentsView>(),
  },
  'PUT /api/school/documents/{id}': {
    summary: 'Enter a paper of the whole school for every review, or change it',
    who: 'schoolDocumentKeepers',
    body: schoolDocumentSchema,
    answer: json<SchoolDocumentsView>(),
    refuses: ['invalid'],
  },
  'DELETE /api/school/documents/{id}': {
    summary: 'Remove a paper of the whole school',
    who: 'schoolDocumentKeepers',
    answer: json<SchoolDocumentsView>(),
  },
  'GET /api/trainings': {
    summary: 'Who is trained in reviewing and observing, and since when',
    who: 'trainingKeepers',
    answer: json<TrainingsView>(),
  },
  'PUT /api/trainings': {
    summary: 'Enter a training, or take out one entered by mistake',
    who: 'trainingKeepers',
    body: inputs.trainingSchema,
    answer: json<TrainingsView>(),
  },
} satisfies Record<`${Method} /${string}`, Route>;

type Routes = typeof ROUTES;
export type RouteKey = keyof Routes;

/** A route by its key, typed as any route. */
export function routeOf(key: RouteKey): Route {
  return ROUTES[key];
}

/** The method and the path of a route, from its key. */
export function addressOf(key: string): { method: string; path: string } {
  const [method = '', path = ''] = key.split(' ');
  return { method, path };
}

type ParamNames<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

/** The parts of its path that a route names. */
export type ParamsOf<Key extends RouteKey> = Record<ParamNames<Key>, string>;

/** What a route answers with when all goes well. */
export type AnswerOf<Key extends RouteKey> = Routes[Key]['answer'] extends Answer<infer Of> ? Of : never;

type Schema<Key extends RouteKey, Part extends 'query' | 'body' | 'form'> =
  Routes[Key] extends Record<Part, infer Of extends z.ZodType> ? Of : z.ZodUndefined;

/** What a route’s handler is given of a request. */
export type QueryOf<Key extends RouteKey> = z.output<Schema<Key, 'query'>>;
export type BodyOf<Key extends RouteKey> = z.output<Schema<Key, 'body'>>;

/** What a route is sent, before defaults are filled in; undefined where it takes none. */
export type SentTo<Key extends RouteKey, Part extends 'query' | 'body' | 'form'> = z.input<Schema<Key, Part>>;
