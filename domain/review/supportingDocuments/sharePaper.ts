import { z } from 'zod';
import { filledInAnew } from '../../forms/filledInAnew.ts';
import type { PackPaper } from '../../policies/paper.ts';
import { answersSchema, problemsWith } from '../../forms/form.ts';
import { isSame } from '../canonicalJson.ts';
import type { Situation } from '../situation.ts';
import { command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { policyId } from './fields.ts';
import { findPaper, ruleOfPaper } from './findPaper.ts';
import { formOfPaper } from './formOfPaper.ts';
import { entriesFor, sharedVersions, sideOf } from './papersOf.ts';

/**
 * Shares a completed form (KM-25, TA-09, PA-13, PA-14, KS-11, KS-17, KC-12). Sharing it again makes the next version. A
 * version written against an older one is refused, so that nobody overwrites the other unseen.
 */
export const sharePaper = command('sharePaper', {
  fields: { paperId: policyId, version: z.int().positive(), answers: answersSchema },
  ids: { paperId: 'policy' },
  by: ['reviewee', 'reviewer'],
  done: ({ paperId, answers }, { review, actor }) => {
    const last = sharedVersions(review, paperId).at(-1);
    return last?.by === actor.oid && isSame(last.answers, answers);
  },
  seen: {
    version: {
      now: ({ paperId }, { review, actor, context }) => {
        const paper = paperToWrite(paperId, { review, actor, context });
        return isRefusal(paper) ? undefined : (sharedVersions(review, paper.id).at(-1)?.version ?? 0) + 1;
      },
      changed: 'A newer version was shared meanwhile. Read it first; what you typed is still here.',
      rule: ruleOfPaper,
    },
  },
  decide: ({ paperId, version, answers }, situation) => {
    const paper = paperToWrite(paperId, situation);
    if (isRefusal(paper)) return paper;
    const { form, version: formVersion } = formOfPaper(paper, situation.context);
    const problems = problemsWith(form, answers);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the form need your attention.',
        ref: paper,
        fields: problems,
      });
    return [{ type: 'paperShared', paperId, version, answers, ...(formVersion !== null && { formVersion }) }];
  },
  example: (about, { review, actor, context }) => {
    const side = sideOf(review, actor);
    const paper = entriesFor({ entries: context.pack.papers, review, context }).find(({ id, writtenBy }) =>
      about.paperId === undefined ? side && writtenBy.includes(side) : id === about.paperId,
    );
    if (!paper) return undefined;
    const last = sharedVersions(review, paper.id).at(-1);
    const answers = filledInAnew(formOfPaper(paper, context).form, last?.answers);
    return { paperId: paper.id, version: (last?.version ?? 0) + 1, answers, ...about };
  },
});

/** The paper that somebody wants to write, or the reason why he or she cannot. */
function paperToWrite(paperId: string, { review, actor, context }: Situation): PackPaper | Refusal {
  const paper = findPaper(paperId, { review, context });
  if (isRefusal(paper)) return paper;
  const side = sideOf(review, actor);
  if (side && paper.writtenBy.includes(side)) return paper;
  const who = paper.writtenBy.map((each) => context.pack.wording[each]).join(' or the ');
  return refuse({ refused: 'notAllowed', message: `Only the ${who} fills this in.`, ref: paper });
}
