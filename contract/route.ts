import type { z } from 'zod';
import { ROLES, thoseThat } from '#domain/people/roles.ts';
import type { ProblemCode } from './problems.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may pass a door, in words. People who have passed may still be told that what they ask for is not theirs. */
export const WHO = {
  everybody: 'Everybody',
  staff: 'Everybody in the school’s register',
  administrators: 'Administrators',
  adopters: 'Who adopts policies: headteacher and administrators',
  launchers: `Who launches cycles: ${thoseThat('leads', 'opensReviews')}`,
  developmentKeepers: `Who keeps the register of needs: ${ROLES.trainingCoordinator.words} and whoever leads a place of the school`,
  trainingKeepers: `Who keeps the register of training: ${thoseThat('keepsTraining')}`,
  schoolDocumentKeepers: `Who enters the school’s documents: ${thoseThat('keepsSchoolDocuments')}`,
  recordKeepers: `Who looks after the school’s records: ${thoseThat('seesRecords')}`,
  leaders: 'Who leads a school or central services',
  setter: 'An administrator; the first time whom the app’s settings name',
  botConnector: 'The Bot Connector, with a token of its own',
  graph: 'Microsoft Graph, with the secret of the subscription',
} as const;

export type Who = keyof typeof WHO;

/** What a route answers with when all goes well. `of` never exists at run time: it carries the answer’s type. */
export type Answer<Of> = { statuses: readonly number[]; media: readonly string[]; of?: Of };

/** A file to be saved; the browser never shows it. */
export type FileAnswer = { bytes: Uint8Array | string; name: string; type: string };

/** One route: everything about it except what it does. */
export type Route = {
  summary: string;
  who: Who;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The fields beside the file, in a form that sends a file. */
  form?: z.ZodObject;
  /** The body is kept as it is typed, for that person alone, even with half of a character in it. */
  asTyped?: true;
  /** The handler reads query or body itself, since what it reports about them depends on more. */
  readByHandler?: true;
  answer: Answer<unknown>;
  /** What it refuses, apart from what every route of its kind refuses. */
  refuses?: readonly ProblemCode[];
};

/** An answer in JSON. The first status is the usual one. */
export function json<Of>(...statuses: readonly number[]): Answer<Of> {
  return { statuses: statuses.length > 0 ? statuses : [200], media: ['application/json'] };
}

/** An answer without content. */
export function nothing(status = 204): Answer<undefined> {
  return { statuses: [status], media: [] };
}

export function file(...media: readonly string[]): Answer<FileAnswer> {
  return { statuses: [200], media };
}
