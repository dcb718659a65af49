import type { StatementRead } from '#contract/answers.ts';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import type { Paper } from '../beside/ReadSeveral.tsx';
import { useWords } from '../language/useWords.ts';
import { Written } from '../look/Written.tsx';
import { SignedSections } from '../look/SignedSections.tsx';

/**
 * A statement's parts, each with all that stands below its heading, so that the same parts stand side by side; at the
 * end what the reviewee commented, under its heading in the reader’s language.
 */
export function rowsOfStatement(
  { sections, comments }: StatementRead,
  headingOfComments: string,
): NonNullable<Paper['rows']> {
  const parts: { heading: string; inner: DocumentSection[] }[] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    // The head says whose it is and under which policy, and the page says that already.
    if (section.level <= 1) continue;
    if (section.level === 2 || !last)
      parts.push({ heading: section.heading ?? '', inner: [{ ...section, heading: null }] });
    else last.inner.push(section);
  }
  const rows = parts.map(({ heading, inner }) => ({
    heading,
    content: <SignedSections sections={inner} raised={2} />,
  }));
  if (comments.length === 0) return rows;
  const said = comments.map((each) => <Comment key={each.at} said={each} />);
  return [...rows, { heading: headingOfComments, content: said }];
}

function Comment({ said: { name, comment, changesWanted } }: { said: StatementRead['comments'][number] }) {
  const { t } = useWords();
  return <Written label={changesWanted ? t('{name} asks for changes', { name }) : name} text={comment} />;
}
