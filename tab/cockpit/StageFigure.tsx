import { peopleInWords } from '#domain/calendar/inWords.ts';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { StagesFigure } from '#domain/views/cockpit.ts';
import { Quiet } from '../look/Quiet.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Bar } from './Bar.tsx';
import { Figure } from './Figure.tsx';
import { ScrolledTable } from './ScrolledTable.tsx';
import { stepColour } from './stepColour.ts';
import { Unseen } from '../look/Unseen.tsx';
import { useTableStyles } from './tableStyles.ts';
import type { Filter, FilterPart } from './useFilter.ts';

/** How far the people of each department are, by the policy with the most people; the others have links. */
export function StageFigure({ figures, filter }: { figures: readonly StagesFigure[]; filter: Filter }) {
  const [figure, ...others] = figures;
  if (!figure)
    return (
      <Figure title="Steps by department">
        <Quiet>
          {Object.keys(filter.filter).length > 0
            ? 'Nobody fits what you chose above.'
            : 'The steps appear once reviews are opened.'}
        </Quiet>
      </Figure>
    );
  return (
    <Figure title="Steps by department" aside={`${peopleInWords(figure.people)}, ${figure.policy.title}`}>
      <Steps figure={figure} filter={filter} />
      {others.length > 0 && (
        <Quiet>
          Other policies:{' '}
          {others.map(({ policy, people }, index) => (
            <span key={policy.id}>
              {index > 0 && ', '}
              <TextLink href={`/school-overview?policy=${policy.id}`}>
                {policy.title} ({people})
              </TextLink>
            </span>
          ))}
        </Quiet>
      )}
    </Figure>
  );
}

function Steps({ figure: { policy, steps, teams, all }, filter }: { figure: StagesFigure; filter: Filter }) {
  const styles = useTableStyles();
  const [, go] = useLocation();
  const listOf = (next: Partial<Record<FilterPart, string>>) => filter.listOf({ policy: policy.id, ...next });
  const longest = Math.max(...teams.map(({ counts }) => sum(counts)));
  return (
    <ScrolledTable name="Steps by department">
      <table className={mergeClasses(styles.table, styles.cards)}>
        <thead>
          <tr>
            <th scope="col">Department</th>
            <th scope="col" data-bar>
              <Unseen>Bar</Unseen>
            </th>
            {steps.map(({ id, title }, index) => (
              <th key={id} scope="col" data-number>
                <Swatch colour={stepColour(index, steps.length)} />
                <span className={styles.wraps}>{title}</span>
              </th>
            ))}
            <th scope="col" data-number>
              Late
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, counts, late }) => (
            <tr key={team.id}>
              <th scope="row">
                <TextLink href={listOf({ team: team.id })}>{team.name}</TextLink>
              </th>
              <td data-bar>
                <Bar
                  title={team.name}
                  longest={longest}
                  parts={steps.map(({ id, title }, index) => ({
                    name: title,
                    value: counts[index] ?? 0,
                    colour: stepColour(index, steps.length),
                    onChoose: () => go(listOf({ team: team.id, stage: id })),
                  }))}
                />
              </td>
              {steps.map(({ id, title }, index) => (
                <td key={id} data-number data-label={title} data-empty={counts[index] === 0 || undefined}>
                  <Count
                    count={counts[index] ?? 0}
                    href={listOf({ team: team.id, stage: id })}
                    what={`${team.name}: ${title}`}
                  />
                </td>
              ))}
              <td data-number data-label="Late" data-empty={late === 0 || undefined}>
                <LateCount count={late} href={listOf({ team: team.id, late: 'yes' })} what={`${team.name}: late`} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td data-bar data-empty>
              <Unseen>No bar</Unseen>
            </td>
            {steps.map(({ id, title }, index) => (
              <td key={id} data-number data-label={title} data-empty={all.counts[index] === 0 || undefined}>
                <Count count={all.counts[index] ?? 0} href={listOf({ stage: id })} what={`All: ${title}`} />
              </td>
            ))}
            <td data-number data-label="Late" data-empty={all.late === 0 || undefined}>
              <LateCount count={all.late} href={listOf({ late: 'yes' })} what="All: late" />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrolledTable>
  );
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/** The colour of a step above its column, or of a kind in a key, as the bars have it. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg width="100%" height="6" aria-hidden className={useTableStyles().swatch}>
      <rect x="0.5" y="0.5" width="98%" height="5" fill={colour} stroke="var(--step-line)" />
    </svg>
  );
}

/** A number that opens the list of those behind it; nobody is behind 0. */
export function Count({ count, href, what }: { count: number; href: string; what: string }) {
  if (count === 0) return <>0</>;
  return (
    <TextLink href={href}>
      <span aria-label={`${what}, ${count}`}>{count}</span>
    </TextLink>
  );
}

/** A number of those who are late, with its mark. */
function LateCount({ count, href, what }: { count: number; href: string; what: string }) {
  const styles = useTableStyles();
  if (count === 0) return <>0</>;
  return (
    <span className={styles.late}>
      <ErrorCircleFilled aria-hidden />
      <Count count={count} href={href} what={what} />
    </span>
  );
}
