import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { FieldProblem } from '../api/client.ts';
import { Panel } from '../look/Panel.tsx';
import { focusField } from './fieldPlace.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** What must still be filled in or corrected; each line leads to its field. */
export function StillOpen({ problems }: { problems: readonly FieldProblem[] }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Panel kind="first">
      <h3 className={styles.title}>Still to fill in or put right</h3>
      <ul className={styles.list}>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <Link as="button" inline onClick={() => focusField(field)}>
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
