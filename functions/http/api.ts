import { app as host, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { addressOf, type RouteKey, ROUTES, routeOf } from '#contract/routes.ts';
import type { App } from '../app.ts';
import type { AtWork } from '../atWork.ts';
import { accessRoutes } from './access.ts';
import { adoptionRoutes } from './adoption.ts';
import { concernRoutes } from './concerns.ts';
import { deliveryRoutes } from './delivery.ts';
import { developmentRoutes } from './development.ts';
import { overviewRoutes } from './overview.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { dropInRoutes } from './dropIns.ts';
import { fileRoutes } from './files.ts';
import { formRoutes } from './forms.ts';
import { graphNotificationRoute } from './graphNotifications.ts';
import { healthRoute } from './health.ts';
import { homeRoutes } from './home.ts';
import { launchRoutes } from './launches.ts';
import { routeMatcher } from './matchRoute.ts';
import { meetingRoutes } from './meetings.ts';
import { botRoute } from './messages.ts';
import { moderationRoutes } from './moderation.ts';
import { objectiveRoutes } from './objectives.ts';
import { openApiRoute } from './openapi.ts';
import { policyRoutes } from './policies.ts';
import { preflightRoutes } from './preflight.ts';
import { problem, type Reply } from './problem.ts';
import { recordsRoutes } from './records.ts';
import { reviewRoutes } from './reviews.ts';
import { answerSignedIn, failure, type Handlers, type OpenHandler, replyWith } from './route.ts';
import { schoolRoute } from './school.ts';
import { schoolDocumentRoutes } from './schoolDocuments.ts';
import { statementCopyRoute } from './statementCopy.ts';
import { togetherRoutes } from './together.ts';
import { trainingRoutes } from './trainings.ts';
import { watchAnswer } from '../telemetry/watch.ts';
import type { OpenWho } from './who.ts';
import { keysIn } from '#domain/typed.ts';

/** What each route of the contract does. */
const HANDLERS: Handlers = {
  ...accessRoutes,
  ...adoptionRoutes,
  ...botRoute,
  ...concernRoutes,
  ...deliveryRoutes,
  ...developmentRoutes,
  ...overviewRoutes,
  ...documentRoutes,
  ...draftRoutes,
  ...dropInRoutes,
  ...fileRoutes,
  ...formRoutes,
  ...graphNotificationRoute,
  ...healthRoute,
  ...homeRoutes,
  ...launchRoutes,
  ...meetingRoutes,
  ...moderationRoutes,
  ...objectiveRoutes,
  ...openApiRoute,
  ...policyRoutes,
  ...preflightRoutes,
  ...recordsRoutes,
  ...reviewRoutes,
  ...schoolRoute,
  ...schoolDocumentRoutes,
  ...statementCopyRoute,
  ...togetherRoutes,
  ...trainingRoutes,
};

const find = routeMatcher(
  keysIn(ROUTES).map((key) => {
    const { method, path } = addressOf(key);
    return { methods: [method], path, to: key };
  }),
);

/** Registers all routes of the contract, as one function of the host. Every failure is a problem document. */
export function registerApi(app: App, atWork: AtWork): void {
  host.http('api', {
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    authLevel: 'anonymous',
    route: 'api/{*path}',
    handler: (request, context) =>
      atWork.during(() => watchAnswer(routeOfRequest(request), () => answer({ app, request, context }))),
  });
}

/** The template of the route that answers a request. */
function routeOfRequest({ method, url }: HttpRequest): RouteKey | 'none' {
  const found = find(method, new URL(url).pathname);
  return typeof found === 'string' ? 'none' : found.to;
}

type AnswerArgs = { app: App; request: HttpRequest; context: InvocationContext };

async function answer({ app, request, context }: AnswerArgs): Promise<HttpResponseInit> {
  const found = find(request.method, new URL(request.url).pathname);
  if (found === 'noSuchRoute') return NO_SUCH_ROUTE.init;
  if (found === 'otherMethod') return OTHER_METHOD.init;
  try {
    return (await replyOf({ app, request, found })).init;
  } catch (error) {
    return failure({ error, key: found.to, context }).init;
  }
}

type ReplyOfArgs = { app: App; request: HttpRequest; found: { to: RouteKey; params: Record<string, string> } };

async function replyOf({ app, request, found: { to: key, params } }: ReplyOfArgs): Promise<Reply<unknown>> {
  const route = routeOf(key);
  const { who } = route;
  const handle = HANDLERS[key];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Of an open route it is an open handler.
  if (isOpen(who)) return replyWith(route, await (handle as OpenHandler<RouteKey>)({ app, request }));
  return answerSignedIn({ app, request, given: { key, who, params, handle } });
}

const OPEN: ReadonlySet<string> = new Set<OpenWho>(['everybody', 'setter', 'botConnector', 'graph']);
const isOpen = (who: string): who is OpenWho => OPEN.has(who);

const NO_SUCH_ROUTE = problem({
  code: 'noSuchRoute',
  title: 'There is nothing here',
  detail: 'Fairview has nothing at this address. What there is stands in /api/openapi.json.',
});

const OTHER_METHOD = problem({
  code: 'otherMethod',
  title: 'This cannot be done here',
  detail: 'Fairview has something at this address, but not for this method. What there is stands in /api/openapi.json.',
});
