import { ownMeetingsOf } from '../home/ownMeetings.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** One's own meetings under all reviews: where the side panel of a Teams meeting finds what it is about. */
export function registerMeetingRoutes(app: Asking<undefined>['app']): void {
  signedInRoute(app, { name: 'ownMeetings', method: 'GET', route: 'api/meetings', handle: ownMeetings });
}

async function ownMeetings(asking: Asking<undefined>) {
  return json(await ownMeetingsOf(asking));
}
