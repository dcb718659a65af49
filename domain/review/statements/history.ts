import type { InWords } from '../part.ts';
import type { StatementEvent } from './events.ts';
import type { Copy } from './statement.ts';

/** The name of a copy: "the original", "a copy for the personnel file". */
const COPY_NAMES: Record<Copy['as'], string> = {
  copy: 'a copy',
  original: 'the original',
  personnelFile: 'a copy for the personnel file',
  report: 'the report',
};

export const history: InWords<StatementEvent> = {
  statementDrafted: ({ version }, { context: { pack } }) => `Drafted the ${pack.wording.statement}, version ${version}`,
  statementCommented: ({ changesWanted }, { context: { pack } }) =>
    changesWanted ? `Asked for changes to the ${pack.wording.statement}` : `Commented on the ${pack.wording.statement}`,
  statementAgreed: ({ version }, { context: { pack } }) =>
    `Agreed the wording of the ${pack.wording.statement}, version ${version}`,
  statementSigned: ({ version, party }, { context: { pack } }) =>
    `Signed the ${pack.wording.statement}, version ${version}, as ${party}`,
  statementCopied: ({ copies }, { context: { pack, person } }) =>
    `Passed on the finished ${pack.wording.statement}: ${copies
      .map((copy) => `${COPY_NAMES[copy.as]} to ${person(copy.to)?.displayName ?? 'somebody who has left'}`)
      .join(', ')}`,
  statementRevised: ({ version }, { context: { pack } }) => `Began version ${version} of the ${pack.wording.statement}`,
};
