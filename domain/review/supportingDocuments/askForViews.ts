import { z } from 'zod';
import { firstOf } from '../../people/order.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import type { ReviewEvent } from '../events.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { letIn } from './feedbackRequests.ts';
import { policyId } from './fields.ts';
import { mayBeAsked } from './mayBeAsked.ts';
import { entriesFor, sideOf } from './papersOf.ts';

/**
 * Asks for the views of others. If the policy wants the reviewee's agreement first (TA-31), nobody is invited before
 * it. Otherwise the invitations go out at once, and the reviewee is told the names and the purpose.
 */
export const askForViews = command('askForViews', {
  fields: {
    askingId: id,
    view: policyId,
    of: z.array(id).min(1, 'Choose who to ask.').max(12, 'Ask at most twelve people at once.'),
    purpose: words('What you would like to know, and what for', 2000),
    meetingId: id.nullable(),
  },
  ids: { askingId: { names: 'asking' }, meetingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ askingId, view: viewId, of: named, purpose, meetingId }, { review, actor, context }) => {
    if (review.papers.askings.some((each) => each.id === askingId)) return [];
    const view = entriesFor({ entries: context.pack.views, review, context }).find((each) => each.id === viewId);
    if (!view) return refuse({ refused: 'notFound', message: 'The policy has no such views to ask for.' });
    const side = sideOf(review, actor);
    if (!side || !view.askedBy.includes(side))
      return refuse({ refused: 'notAllowed', message: 'This is not for you to ask.', ref: view });
    const wrong = named.find((oid) => !mayBeAsked({ view, oid, review, context }));
    if (wrong !== undefined) {
      const message = `${context.person(wrong)?.displayName ?? 'Somebody who is not in the school’s register'} cannot be asked here.`;
      return refuse({ refused: 'invalid', message, ref: view, fields: [{ field: 'of', message }] });
    }
    if (meetingId !== null && !review.meetings.some((each) => each.id === meetingId))
      return refuse({ refused: 'notFound', message: 'There is no such meeting in this review.' });
    const of = [...new Set(named)];
    const needsAgreement = view.needsAgreement && side === 'reviewer';
    const asked: ReviewEvent = {
      type: 'viewsAskedFor',
      askingId,
      view: view.id,
      of,
      purpose,
      meetingId,
      needsAgreement,
    };
    return needsAgreement ? [asked] : [asked, ...letIn({ askingId, of, view, context })];
  },
  example: (about, { review, actor, context }) => {
    const side = sideOf(review, actor);
    const views = entriesFor({ entries: context.pack.views, review, context }).filter(({ id: each, askedBy }) =>
      about.view === undefined ? side && askedBy.includes(side) : each === about.view,
    );
    const [chosen] = views.flatMap((view) => {
      const somebody = firstOf(context.everybody().filter(({ oid }) => mayBeAsked({ view, oid, review, context })));
      return somebody ? [{ view: view.id, of: [somebody.oid] }] : [];
    });
    if (!chosen) return undefined;
    return { askingId: SOMETHING_NEW, ...chosen, purpose: SOME_WORDS, meetingId: null, ...about };
  },
});
