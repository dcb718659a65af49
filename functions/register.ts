import { createApp, type Platform } from './app.ts';
import { registerAccessRoutes } from './http/access.ts';
import { registerAdoptionRoutes } from './http/adoption.ts';
import { registerConcernRoutes } from './http/concerns.ts';
import { registerDraftRoutes } from './http/drafts.ts';
import { registerFormRoutes } from './http/forms.ts';
import { registerDocumentRoutes } from './http/documents.ts';
import { registerGraphNotificationRoute } from './http/graphNotifications.ts';
import { registerHealthRoute } from './http/health.ts';
import { registerHomeRoutes } from './http/home.ts';
import { registerLaunchRoutes } from './http/launches.ts';
import { registerMeetingRoutes } from './http/meetings.ts';
import { registerObjectiveRoutes } from './http/objectives.ts';
import { registerBotRoute } from './http/messages.ts';
import { registerOpenApiRoute } from './http/openapi.ts';
import { registerPolicyRoutes } from './http/policies.ts';
import { registerReviewRoutes } from './http/reviews.ts';
import { registerSchoolRoutes } from './http/school.ts';
import { registerTabRoute } from './http/tab.ts';
import { registerTrainingRoutes } from './http/trainings.ts';
import { registerQueues } from './queues/triggers.ts';
import { registerTimers } from './timers/timers.ts';

/** Registers every HTTP route, timer and queue trigger with the Functions host. The only list of them. */
export function registerFunctions(platform: Platform): void {
  const app = createApp(platform);
  registerHealthRoute(app);
  registerHomeRoutes(app);
  registerReviewRoutes(app);
  registerAccessRoutes(app);
  registerMeetingRoutes(app);
  registerConcernRoutes(app);
  registerObjectiveRoutes(app);
  registerDocumentRoutes(app);
  registerDraftRoutes(app);
  registerSchoolRoutes(app);
  registerLaunchRoutes(app);
  registerPolicyRoutes(app);
  registerAdoptionRoutes(app);
  registerFormRoutes(app);
  registerTrainingRoutes(app);
  registerOpenApiRoute();
  registerTabRoute(app);
  registerBotRoute(app);
  registerGraphNotificationRoute(app);
  registerQueues(app);
  registerTimers(app);
}
