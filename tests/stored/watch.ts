import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const READING = new Set(['GET', 'HEAD']);
/** Requests that change nothing for anybody: tokens, free times, and pages of lists. */
const LOOK_UPS = [/^\/tenant\/login\//, /\/getSchedule$/, /\/findMeetingTimes$/];

/**
 * Notes every request by which the app sends or changes something outside its storage: messages and cards through the
 * Bot Connector; mails, feed lines and calendar entries through Graph. It watches the server itself, so that no way out
 * of the app is forgotten.
 */
export function watch(origin: string): { sent: () => string[]; end: () => void } {
  const port = Number(new URL(origin).port);
  const seen: string[] = [];
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    const { method = '', url = '' } = request;
    if (request.socket.localPort !== port || READING.has(method)) return;
    const path = url.split('?')[0] ?? '';
    if (path.startsWith('/tenant/') && !LOOK_UPS.some((each) => each.test(path))) seen.push(`${method} ${path}`);
  };
  subscribe('http.server.request.start', note);
  return { sent: () => [...seen], end: () => void unsubscribe('http.server.request.start', note) };
}
