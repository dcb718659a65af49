import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatementPart } from '#domain/review/statements/statementText.ts';

const useStyles = makeStyles({
  parts: { maxWidth: '72ch', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
});

/** The text of a statement, word for word, with its headings set apart. */
export function StatementParts({ parts }: { parts: readonly StatementPart[] }) {
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      {parts.map(({ isHeading, text }, at) =>
        isHeading ? (
          <h3 key={placeOf(parts, at)} className={styles.heading}>
            {text}
          </h3>
        ) : (
          <p key={placeOf(parts, at)} className={styles.text}>
            {text}
          </p>
        ),
      )}
    </div>
  );
}

/** Where a part begins, in characters. */
function placeOf(parts: readonly StatementPart[], at: number): number {
  return parts.slice(0, at).reduce((length, { text }) => length + text.length, 0);
}
