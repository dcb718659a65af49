import { ProgressBar } from '@fluentui/react-components';
import type { ObservationFigure as Observation } from '#domain/views/cockpit.ts';
import { TextLink } from '../look/TextLink.tsx';
import { Figure } from './Figure.tsx';
import { Unseen } from '../look/Unseen.tsx';
import { useTableStyles } from './tableStyles.ts';
import type { Filter } from './useFilter.ts';

/** The hours of observation that each department has used, of those that the policy allows. */
export function ObservationFigure({ figure, filter }: { figure: Observation; filter: Filter }) {
  const styles = useTableStyles();
  return (
    <Figure title="Observation hours" aside={`${ofInWords(figure)} used, ${hours(figure.allowed - figure.used)} left`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Department</th>
            <th scope="col">
              <Unseen>Bar</Unseen>
            </th>
            <th scope="col" data-number>
              Used
            </th>
          </tr>
        </thead>
        <tbody>
          {figure.teams.map(({ team, used, allowed }) => (
            <tr key={team.id}>
              <th scope="row">
                <TextLink href={filter.listOf({ team: team.id })}>{team.name}</TextLink>
              </th>
              <td data-bar>
                <ProgressBar
                  value={allowed === 0 ? 0 : Math.min(1, used / allowed)}
                  thickness="large"
                  aria-label={`${team.name}: ${ofInWords({ used, allowed })} hours used`}
                />
              </td>
              <td data-number>
                <TextLink href={filter.listOf({ team: team.id })}>
                  <span aria-label={`${team.name}: ${ofInWords({ used, allowed })} hours`}>
                    {ofInWords({ used, allowed })}
                  </span>
                </TextLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

/** Minutes as hours with at most one digit after the point: "2.5". */
export function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

function ofInWords({ used, allowed }: { used: number; allowed: number }): string {
  return `${hours(used)} of ${hours(allowed)}`;
}
