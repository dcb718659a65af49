import { makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentSection } from '#domain/review/signed/document.ts';

const useStyles = makeStyles({
  whole: { maxWidth: '72ch', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  inner: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  question: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground2 },
});

type SignedSectionsProps = {
  sections: readonly DocumentSection[];
  /** By how many levels its headings stand higher, where none of the page's own is above them. */
  raised?: 0 | 2;
};

/** What is agreed or signed, word for word, under its own headings; in English for everybody, as it is signed. */
export function SignedSections({ sections, raised = 0 }: SignedSectionsProps) {
  const styles = useStyles();
  return (
    <div className={styles.whole} lang="en-GB">
      {sections.map((section) => (
        <div key={section.id}>
          <Heading section={section} raised={raised} />
          {withPlaces(section.blocks).map(({ place, label, text }) => (
            <p key={place} className={styles.text}>
              {label !== undefined && <span className={styles.label}>{label}: </span>}
              {text}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function Heading({ section: { heading, level }, raised }: { section: DocumentSection; raised: 0 | 2 }) {
  const styles = useStyles();
  if (heading === null) return null;
  const depth = level <= 2 ? 0 : level === 3 ? 1 : 2;
  const Element = (['h1', 'h2', 'h3', 'h4', 'h5'] as const)[depth + 2 - raised] ?? 'h5';
  return <Element className={[styles.heading, styles.inner, styles.question][depth]}>{heading}</Element>;
}

function withPlaces(blocks: DocumentSection['blocks']) {
  return blocks.map((block, place) => ({ ...block, place }));
}
