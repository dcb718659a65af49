import { Problem } from './client.ts';

/** What is told of a visit that the review does not have, or no longer. */
export const noSuchVisit = () =>
  new Problem({ status: 404, code: 'notFound', detail: 'There is no such visit in this review, or no longer.' });
