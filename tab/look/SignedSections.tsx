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

/** What is agreed or signed, word for word, under its own headings. */
export function SignedSections({ sections }: { sections: readonly DocumentSection[] }) {
  const styles = useStyles();
  return (
    <div className={styles.whole}>
      {sections.map((section) => (
        <div key={section.id}>
          <Heading {...section} />
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

function Heading({ heading, level }: DocumentSection) {
  const styles = useStyles();
  if (heading === null) return null;
  if (level <= 2) return <h3 className={styles.heading}>{heading}</h3>;
  return level === 3 ? <h4 className={styles.inner}>{heading}</h4> : <h5 className={styles.question}>{heading}</h5>;
}

function withPlaces(blocks: DocumentSection['blocks']) {
  return blocks.map((block, place) => ({ ...block, place }));
}
