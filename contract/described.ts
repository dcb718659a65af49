import type { FileAnswer } from './route.ts';
import type { AnswerOf, RouteKey } from './routes.ts';

// The types in this file are described by JSON Schemas: `npm run contract` writes `answers.json` from them.

/** The answer of each route that answers in JSON. */
export type JsonAnswers = {
  [Key in RouteKey as AnswerOf<Key> extends FileAnswer | undefined ? never : Key]: AnswerOf<Key>;
};

export type { ProblemDocument } from './problems.ts';
