import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { FileProblem } from '#domain/policies/policyFile.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { placeInWords } from './placeInWords.ts';

/** The number of faults listed; the rest show once these are mended. */
const MOST = 20;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The faults in a policy file: where, in plain words and in the file's words, and why. */
export function FileProblems({ problems, file }: { problems: readonly FileProblem[]; file: Record<string, unknown> }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>
          {plural(problems.length, 'place')} in the file {problems.length === 1 ? 'is' : 'are'} not right
        </MessageBarTitle>
        Nothing is lost: the text stays until you change it.
        <ul className={styles.list}>
          {problems.slice(0, MOST).map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              <span className={styles.place}>{sentence(placeInWords(at, file))}</span>
              {message} <code className={styles.code}>{at}</code>
            </li>
          ))}
        </ul>
        {problems.length > MOST && <p>And {problems.length - MOST} more.</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
