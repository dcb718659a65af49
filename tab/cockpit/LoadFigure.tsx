import { ErrorCircleFilled } from '@fluentui/react-icons';
import { Link as ActionLink } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LoadFigure as Load } from '#domain/views/cockpit.ts';
import { peopleInWords, plural } from '#domain/calendar/inWords.ts';
import { TextLink } from '../look/TextLink.tsx';
import { Bar } from './Bar.tsx';
import { Figure } from './Figure.tsx';
import { Count } from './StageFigure.tsx';
import { Unseen } from '../look/Unseen.tsx';
import { useTableStyles } from './tableStyles.ts';
import type { Filter } from './useFilter.ts';

/** How many reviewers are shown at first. */
const FIRST = 8;

/** How many people each reviewer reviews, and who reviews more than the policy allows. */
export function LoadFigure({ load: { reviewers, most }, filter }: { load: Load; filter: Filter }) {
  const styles = useTableStyles();
  const [, go] = useLocation();
  const [all, setAll] = useState(false);
  const shown = all ? reviewers : reviewers.slice(0, FIRST);
  const longest = Math.max(1, most ?? 1, ...reviewers.map(({ people }) => people));
  return (
    <Figure
      title="Load of each reviewer"
      aside={most === null ? plural(reviewers.length, 'reviewer') : `At most ${peopleInWords(most)}`}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">
              <Unseen>Bar</Unseen>
            </th>
            <th scope="col" data-number>
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ person, people, most: limit }) => {
            const over = Math.max(0, people - (limit ?? people));
            const href = filter.listOf({ reviewer: person.oid });
            const onChoose = () => go(href);
            return (
              <tr key={person.oid}>
                <th scope="row">
                  <TextLink href={href}>{person.name}</TextLink>
                </th>
                <td data-bar>
                  <Bar
                    title={person.name}
                    limit={limit}
                    longest={longest}
                    parts={[
                      { name: 'Within the limit', value: people - over, colour: 'var(--step-6)', onChoose },
                      { name: 'Above the limit', value: over, colour: 'var(--colorPaletteRedForeground1)', onChoose },
                    ]}
                  />
                </td>
                <td data-number>
                  {over > 0 ? (
                    <span className={styles.late}>
                      <ErrorCircleFilled aria-label="Above the limit" />
                      <Count count={people} href={href} what={`${person.name}: above the limit`} />
                    </span>
                  ) : (
                    <Count count={people} href={href} what={`${person.name}: people`} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {reviewers.length > shown.length && (
        <ActionLink as="button" onClick={() => setAll(true)}>
          {plural(reviewers.length - shown.length, 'more reviewer')}
        </ActionLink>
      )}
    </Figure>
  );
}
