import { problemsWith } from '../../forms/form.ts';
import type { Person } from '../../people/person.ts';
import type { PackPaper } from '../../policies/paper.ts';
import { isSame } from '../canonicalJson.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { type Refusal, isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { signerOf } from '../signed/signer.ts';
import { signablePaper, storedBy } from '../signed/signable.ts';
import type { PapersCommand } from './commands.ts';
import { entriesFor, sharedVersions, sideOf } from './papersOf.ts';
import { formOfPaper } from './formOfPaper.ts';

type Command<Type extends PapersCommand['type']> = Extract<PapersCommand, { type: Type }>;

/**
 * Shares a form that was filled in (KM-25, TA-09, PA-13, PA-14, KS-11, KS-17, KC-12). Sharing again makes the next
 * version; a version that was written against an older one is refused, so that nobody overwrites the other unseen.
 */
export function sharePaper(review: Review, command: Command<'sharePaper'>, context: Context, actor: Person): Decision {
  const paper = findPaper(command.paperId, review, context);
  if (isRefusal(paper)) return paper;
  const side = sideOf(review, actor);
  if (!side || !paper.writtenBy.includes(side)) {
    const who = paper.writtenBy.map((each) => context.pack.wording[each]).join(' or the ');
    return refuse('notAllowed', `Only the ${who} fills this in.`, paper);
  }
  const { form, version: formVersion } = formOfPaper(paper, context);
  const last = sharedVersions(review, paper.id).at(-1);
  const same = last && last.by === actor.oid && isSame(last.answers, command.answers);
  if (same) return [];
  if (command.version !== (last?.version ?? 0) + 1)
    return refuse('stale', 'A newer version was shared meanwhile. Read it first; what you typed is still here.', paper);
  const problems = problemsWith(form, command.answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', paper, problems);
  const { paperId, version, answers } = command;
  return [{ type: 'paperShared', paperId, version, answers, ...(formVersion !== null && { formVersion }) }];
}

/** The reviewer signs first, which fixes what is signed; the reviewee signs that and nothing else (PA-13, PA-14, X-08). */
export function signPaper(review: Review, command: Command<'signPaper'>, context: Context, actor: Person): Decision {
  const paper = findPaper(command.paperId, review, context);
  if (isRefusal(paper)) return paper;
  if (!paper.signedByBoth) return refuse('invalid', 'The policy asks for no signatures on this.', paper);
  const version = sharedVersions(review, paper.id).at(-1);
  if (!version) return refuse('notYet', 'Nothing has been shared yet that could be signed.', paper);
  if (version.version !== command.version)
    return refuse('stale', 'There is a newer version. Read it before you sign.', paper);
  const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
  if (version.signatures[party]) return [];
  if (party === 'reviewee' && !version.signatures.reviewer)
    return refuse('notYet', `The ${context.pack.wording.reviewer} signs first; you will be asked then.`, paper);
  const stands = signablePaper(review, { paper, version }, context);
  const { paperId, textHash } = command;
  if (stands.textHash !== textHash)
    return refuse('stale', 'The text has changed since you opened it. Read it again before you sign.', paper);
  return [
    {
      type: 'paperSigned',
      paperId,
      version: version.version,
      party,
      textHash,
      ...storedBy(stands, party === 'reviewer'),
      signer: signerOf(actor, party),
    },
  ];
}

function findPaper(paperId: string, review: Review, context: Context): PackPaper | Refusal {
  const paper = entriesFor(context.pack.papers, review, context).find(({ id }) => id === paperId);
  return paper ?? refuse('notFound', 'The policy has no such paper for this review.');
}
