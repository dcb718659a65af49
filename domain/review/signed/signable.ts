import type { PackPaper } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import type { PaperVersion } from '../supportingDocuments/state.ts';
import type { Review } from '../review.ts';
import type { Statement } from '../statements/statement.ts';
import type { DocumentSection, SignedDocument } from './document.ts';
import { hashOf, saysTheSame } from './hashOf.ts';
import { paperDocument } from './paperDocument.ts';
import { statementDocument } from './statementDocument.ts';
import { paperSectionsOfShape1, statementSectionsOfShape1, statementTextOfShape1 } from './textOfShape1.ts';

type SigningContext = Pick<Context, 'pack' | 'ownForms' | 'person' | 'school' | 'sha256'>;

/** What is ready to be agreed or signed, with the hash that names it: a document or, from before documents, a text. */
export type Signable = { textHash: string; sections: readonly DocumentSection[] } & (
  | { document: SignedDocument; text: null }
  | { document: null; text: string }
);

type SignableStatementArgs = { review: Review; statement: Statement; context: SigningContext };

/**
 * What is signed of a statement: what the first signature fixed. Before that, what the reviewee agreed to (PA-11), as
 * long as it says what the statement says. Otherwise the statement as it would be written now.
 */
export function signableStatement({ review, statement, context }: SignableStatementArgs): Signable {
  const { document, signedText, agreed } = statement;
  const old = (text: string): Signable => ({
    textHash: context.sha256(text),
    document: null,
    text,
    sections: statementSectionsOfShape1({ text, review, statement, context }),
  });
  if (document) return asDocument(document, context);
  if (signedText !== null) return old(signedText);
  const fresh = statementDocument({ review, statement, context });
  if (!agreed) return asDocument(fresh, context);
  if (agreed.document) return asDocument(saysTheSame(agreed.document, fresh) ? agreed.document : fresh, context);
  // For an agreement from before documents only the hash of its text is stored.
  const text = statementTextOfShape1({ review, statement, context });
  return context.sha256(text) === agreed.textHash ? old(text) : asDocument(fresh, context);
}

type SignablePaperArgs = {
  review: Review;
  given: { paper: PackPaper; version: PaperVersion };
  context: SigningContext;
};

/**
 * What is signed of a paper's version: what the first signature fixed, otherwise the version as it would be written
 * now.
 */
export function signablePaper({ review, given: { paper, version }, context }: SignablePaperArgs): Signable {
  const { document, signedText } = version;
  if (document) return asDocument(document, context);
  if (signedText === null) return asDocument(paperDocument({ review, shared: { paper, version }, context }), context);
  return {
    textHash: context.sha256(signedText),
    document: null,
    text: signedText,
    sections: paperSectionsOfShape1({ text: signedText, review, given: { paper, version }, context }),
  };
}

type NamesDraftArgs = { textHash: string; review: Review; statement: Statement; context: SigningContext };

/**
 * Whether a hash names the present draft. It may also be the hash of the text from before documents, as on an old card
 * in a chat.
 */
export function namesDraft({ textHash, review, statement, context }: NamesDraftArgs): boolean {
  return (
    signableStatement({ review, statement, context }).textHash === textHash ||
    context.sha256(statementTextOfShape1({ review, statement, context })) === textHash
  );
}

/** What goes into the event of a signature: the whole content the first time, nothing once it is stored. */
export function storedBy(
  { document, text }: Signable,
  isFirst: boolean,
): { text: string | null; document?: SignedDocument } {
  if (!isFirst) return { text: null };
  return document ? { text: null, document } : { text };
}

function asDocument(document: SignedDocument, context: SigningContext): Signable {
  return { textHash: hashOf(document, context), document, text: null, sections: document.sections };
}
