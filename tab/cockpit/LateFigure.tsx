import { Avatar, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LateFigure as Late } from '#domain/views/cockpit.ts';
import { peopleInWords, plural } from '#domain/calendar/inWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { PHONE } from '../look/widths.ts';
import { Figure } from './Figure.tsx';
import { RemindBar } from './RemindBar.tsx';
import type { Filter } from './useFilter.ts';
import { type LateRow, type Reminding, useReminding } from './useReminding.ts';

const useStyles = makeStyles({
  kind: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    [PHONE]: { gridTemplateColumns: 'auto minmax(0, 1fr)' },
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    overflowWrap: 'break-word',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  kindAlone: { gridTemplateColumns: 'minmax(0, 1fr) auto', [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  ower: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    [PHONE]: { gridTemplateColumns: 'auto auto minmax(0, 1fr)' },
  },
  // Under the name, where there is no room beside it.
  days: { whiteSpace: 'nowrap', [PHONE]: { gridColumn: '3', marginLeft: tokens.spacingHorizontalXS } },
  people: { [PHONE]: { gridColumnEnd: '-1' } },
  name: { marginLeft: tokens.spacingHorizontalXS },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/**
 * What is late, by what has to be done and by who owes it; each opens the list of those it is late for. Those who are
 * ticked can be reminded together.
 */
export function LateFigure({ late, filter }: { late: Late; filter: Filter }) {
  const styles = useStyles();
  const reminding = useReminding(late);
  return (
    <Figure
      title={late.people === 0 ? 'Late: nobody' : `Late: ${peopleInWords(late.people)}`}
      aside={late.people > 0 && <TextLink href={filter.listOf({ late: 'yes' })}>See everybody</TextLink>}
    >
      {late.people === 0 && <Quiet>Nothing has passed its date. Whatever does appears here.</Quiet>}
      {late.kinds.map(({ kind, title, people, owers, moreOwers }) => {
        const ticked = { rows: owers.map((ower) => ({ kind, ower })), reminding };
        return (
          <section key={kind} aria-label={title}>
            <h3 className={mergeClasses(styles.kind, moreOwers > 0 && styles.kindAlone)}>
              {moreOwers === 0 && <TickAll name={`Everybody: ${title}`} {...ticked} />}
              <TextLink href={filter.listOf({ kind })}>{title}</TextLink>
              <span className={mergeClasses(styles.detail, styles.people)}>{peopleInWords(people)}</span>
            </h3>
            {moreOwers > 0 && (
              <TickAll
                name={`${title}: the ${owers.length} shown here`}
                label={`The ${owers.length} shown here`}
                {...ticked}
              />
            )}
            <ul className={styles.list}>
              {owers.map((ower) => (
                <Ower
                  key={ower.person.oid}
                  row={{ kind, ower }}
                  title={title}
                  href={filter.listOf({ kind, owedBy: ower.person.oid })}
                  reminding={reminding}
                />
              ))}
            </ul>
            {moreOwers > 0 && <TextLink href={filter.listOf({ kind })}>{`${peopleInWords(moreOwers)} more`}</TextLink>}
          </section>
        );
      })}
      <RemindBar reminding={reminding} />
    </Figure>
  );
}

type TickAllProps = { name: string; label?: string; rows: readonly LateRow[]; reminding: Reminding };

/** Ticks all rows of a kind; where the list holds more than are shown here, it says that it ticks only these. */
function TickAll({ name, label, rows, reminding }: TickAllProps) {
  const ticked = rows.filter(reminding.isTicked).length;
  return (
    <Checkbox
      aria-label={name}
      {...(label && { label })}
      checked={ticked === 0 ? false : ticked === rows.length ? true : 'mixed'}
      onChange={(_event, { checked }) => reminding.tick(rows, checked !== false)}
    />
  );
}

type OwerProps = { row: LateRow; title: string; href: string; reminding: Reminding };

function Ower({ row, title, href, reminding }: OwerProps) {
  const styles = useStyles();
  const { person, team, people, workingDays } = row.ower;
  return (
    <li className={styles.ower}>
      <Checkbox
        aria-label={`${person.name}: ${title}`}
        checked={reminding.isTicked(row)}
        onChange={(_event, { checked }) => reminding.tick([row], checked === true)}
      />
      <Avatar name={person.name} color="colorful" aria-hidden />
      <span className={styles.name}>
        <TextLink href={href}>{person.name}</TextLink>
        <div className={styles.detail}>
          {team}, {peopleInWords(people)}
        </div>
        {reminding.saidOf(row).map((said) => (
          <div key={said} className={styles.detail}>
            {said}
          </div>
        ))}
      </span>
      <span className={styles.days}>{lateInWords(workingDays)}</span>
    </li>
  );
}

/** "3 working days late". */
export function lateInWords(workingDays: number): string {
  return workingDays === 0 ? 'Late' : `${plural(workingDays, 'working day')} late`;
}
