import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import type { PersonView } from '#domain/views/person.ts';

const useStyles = makeStyles({
  faces: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The number of faces shown before the rest are counted. */
const SHOWN = 4;

/** The faces of several people: at most four, and how many more there are. The list beside them says who they are. */
export function Faces({ people }: { people: readonly PersonView[] }) {
  const styles = useStyles();
  const rest = people.length - SHOWN;
  return (
    <span className={styles.faces} aria-hidden="true">
      {people.slice(0, SHOWN).map((person) => (
        <Face key={person.oid} person={person} />
      ))}
      {rest > 0 && <span className={styles.more}>+{rest}</span>}
    </span>
  );
}

type FaceProps = { person: Pick<PersonView, 'oid' | 'name'>; size?: 24 | 32 | 36 | 56 };

/** One person's initials on a colour of their own. The name stands beside it, so it is hidden from screen readers. */
export function Face({ person: { oid, name }, size = 32 }: FaceProps) {
  return <Avatar name={name} idForColor={oid} color="colorful" size={size} aria-hidden="true" />;
}
