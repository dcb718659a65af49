import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';

/** One of the two writes down what a revision meeting agreed; the other confirms it. */
const theOtherOne: Capacity = {
  id: 'otherOfTheTwo',
  inWords: 'the other of the two who met',
  isHeldBy: ({ review, actor: person }, asked) =>
    [review.revieweeOid, review.reviewerOid].includes(person.oid) &&
    review.furtherObservation.every((each) => !isAbout(asked, each.id) || each.by !== person.oid),
};

const isAbout = (asked: object, agreementId: string) => 'agreementId' in asked && asked.agreementId === agreementId;

/** Confirms or rejects what the other wrote down about further observation (KM-73). */
export const answerFurtherObservation = command('answerFurtherObservation', {
  fields: { agreementId: id, agreed: z.boolean() },
  ids: { agreementId: 'existing' },
  by: [theOtherOne],
  decide: ({ agreementId, agreed }, { review }) => {
    const known = review.furtherObservation.find((each) => each.id === agreementId);
    if (!known) return refuse({ refused: 'notFound', message: 'There is no such agreement in this review.' });
    if (known.answer)
      return known.answer.agreed === agreed
        ? []
        : refuse({ refused: 'alreadyDone', message: 'This has been answered already.' });
    return [{ type: 'furtherObservationAnswered', agreementId, agreed }];
  },
  example: ({ agreementId, agreed = true }, { review, actor }) => {
    const open = review.furtherObservation.find(({ answer, by }) => !answer && by !== actor.oid);
    const about = agreementId ?? open?.id;
    return about === undefined ? undefined : { agreementId: about, agreed };
  },
});
