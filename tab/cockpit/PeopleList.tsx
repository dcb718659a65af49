import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { dayInWords, peopleInWords } from '#domain/calendar/inWords.ts';
import type { CockpitLine, ListedDuty } from '#domain/views/cockpitList.ts';
import { NOT_OPEN } from '#domain/views/overviewWords.ts';
import { useOverviewPeople } from '../api/overview.ts';
import { ActButton } from '../look/ActButton.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Deadline } from '../look/When.tsx';
import { Figure } from './Figure.tsx';
import { useTableStyles } from './tableStyles.ts';
import type { Filter } from './useFilter.ts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  duties: { listStyle: 'none', margin: 0, padding: 0 },
});

type Clock = { now: string; timeZone: string };

/** The people behind a figure: how far each is, and what is late or next. */
export function PeopleList({ filter: { filter }, clock }: { filter: Filter; clock: Clock }) {
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const wanted = JSON.stringify(filter);
  useEffect(() => setPage(0), [wanted]);
  const { data, error, refetch } = useOverviewPeople(filter, page);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Figure title={data ? peopleInWords(data.people) : 'People'}>
        <Trouble problem={error} onRetry={() => void refetch()} />
        {!data && !error && (
          <Skeleton aria-label="Loading">
            <SkeletonItem size={64} />
          </Skeleton>
        )}
        {data && data.lines.length === 0 && <Quiet>Nobody fits all of these filters.</Quiet>}
        {data && data.lines.length > 0 && <Lines lines={data.lines} clock={clock} />}
        {data && data.pages > 1 && (
          <Row>
            <ActButton
              isTight
              whyNot={page === 0 ? 'This is the first page.' : undefined}
              onClick={() => setPage(page - 1)}
            >
              Previous
            </ActButton>
            <span>
              Page {page + 1} of {data.pages}
            </span>
            <ActButton
              isTight
              whyNot={page + 1 >= data.pages ? 'This is the last page.' : undefined}
              onClick={() => setPage(page + 1)}
            >
              Next
            </ActButton>
          </Row>
        )}
      </Figure>
    </div>
  );
}

function Lines({ lines, clock }: { lines: readonly CockpitLine[]; clock: Clock }) {
  const styles = { ...useTableStyles(), ...useStyles() };
  return (
    <div className={styles.scroll}>
      <table className={mergeClasses(styles.table, styles.cards)}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Department</th>
            <th scope="col">Reviewer</th>
            <th scope="col">Reached</th>
            <th scope="col">Late or next</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.reviewId}>
              <th scope="row">
                {line.opens ? (
                  <TextLink href={`/reviews/${line.reviewId}`}>{line.reviewee.name}</TextLink>
                ) : (
                  line.reviewee.name
                )}
                <div className={styles.detail}>{line.reviewee.jobTitle}</div>
              </th>
              <td>
                {line.team}
                <div className={styles.detail}>{line.group}</div>
              </td>
              <td data-label="Reviewer">{line.reviewer.name}</td>
              <td>
                {line.reached ?? NOT_OPEN}
                {line.meetingAt && (
                  <div className={styles.detail}>
                    Meets on {dayInWords({ moment: line.meetingAt, timeZone: clock.timeZone, now: clock.now })}
                  </div>
                )}
              </td>
              <td>
                <ul className={styles.duties}>
                  {(line.late.length > 0 ? line.late : line.next ? [line.next] : []).map((duty) => (
                    <DutyLine key={duty.key} duty={duty} clock={clock} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DutyLine({ duty, clock: { now, timeZone } }: { duty: ListedDuty; clock: Clock }) {
  const styles = useStyles();
  return (
    <li>
      {duty.title}
      <div className={styles.detail}>
        {duty.who.name}, <Deadline todo={duty} now={now} timeZone={timeZone} />
      </div>
    </li>
  );
}
