import { Avatar, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LateFigure as Late } from '#domain/views/cockpit.ts';
import { peopleInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { lateInWords } from '../team/lateInWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { PHONE } from '../look/widths.ts';
import { Figure } from './Figure.tsx';
import { RemindBar } from './RemindBar.tsx';
import type { Filter } from './useFilter.ts';
import { type LateRow, type Reminding, useReminding } from './useReminding.ts';

const useStyles = makeStyles({
  // Beside each other, each as tall as it is, so that many kinds leave no hole.
  kinds: {
    columnWidth: '320px',
    columnGap: tokens.spacingHorizontalXXXL,
    '& > section': { breakInside: 'avoid', paddingBottom: tokens.spacingVerticalL },
  },
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

type Props = {
  late: Late;
  filter: Filter;
  /** Asks for everybody who is late with something of one kind. */
  onWhole: (kind: string) => void;
};

/**
 * What is late, by what has to be done and by who owes it; each opens the list of those it is late for. Those who are
 * ticked can be reminded together; whoever ticks everybody sees everybody.
 */
export function LateFigure({ late, filter, onWhole }: Props) {
  const styles = useStyles();
  const reminding = useReminding(late);
  return (
    <Figure
      title={late.people === 0 ? 'Late: nobody' : `Late: ${peopleInWords(late.people)}`}
      aside={late.people > 0 && <TextLink href={filter.listOf({ late: 'yes' })}>See everybody</TextLink>}
    >
      {late.people === 0 && <Quiet>Nothing has passed its date. Whatever does appears here.</Quiet>}
      <div className={styles.kinds}>
        {late.kinds.map(({ kind, title, people, owers, moreOwers }) => {
          const rows = owers.map((ower) => ({ kind, ower }));
          const tickAll = (isOn: boolean) => {
            if (isOn && moreOwers > 0) {
              onWhole(kind);
              reminding.tickOnceWhole(kind);
            } else reminding.tick(rows, isOn);
          };
          return (
            <section key={kind} aria-label={title}>
              <h3 className={styles.kind}>
                <TickAll
                  name={`Everybody: ${title}`}
                  ticked={rows.filter(reminding.isTicked).length}
                  all={owers.length + moreOwers}
                  onTick={tickAll}
                />
                <TextLink href={filter.listOf({ kind })}>{title}</TextLink>
                <span className={mergeClasses(styles.detail, styles.people)}>{peopleInWords(people)}</span>
              </h3>
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
              {moreOwers > 0 && (
                <TextLink href={filter.listOf({ kind })}>{`${peopleInWords(moreOwers)} more`}</TextLink>
              )}
            </section>
          );
        })}
      </div>
      <RemindBar reminding={reminding} />
    </Figure>
  );
}

type TickAllProps = { name: string; ticked: number; all: number; onTick: (isOn: boolean) => void };

/** Ticks all rows of a kind, also those that are not shown yet. */
function TickAll({ name, ticked, all, onTick }: TickAllProps) {
  return (
    <Checkbox
      aria-label={name}
      checked={ticked === 0 ? false : ticked === all ? true : 'mixed'}
      onChange={(_event, { checked }) => onTick(checked !== false)}
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
      <span className={styles.days}>{sentence(lateInWords(workingDays))}</span>
    </li>
  );
}
