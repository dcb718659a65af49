import { makeStyles, tokens } from '@fluentui/react-components';
import { peopleInWords } from '#domain/calendar/inWords.ts';
import type { ComparedGroup, ComparedMeasure, ComparedTable } from '#domain/views/comparison.ts';
import { Bar } from '../cockpit/Bar.tsx';
import { Figure } from '../cockpit/Figure.tsx';
import { ScrolledTable } from '../cockpit/ScrolledTable.tsx';
import { Swatch } from '../cockpit/StageFigure.tsx';
import { stepColour } from '../cockpit/stepColour.ts';
import { useTableStyles } from '../cockpit/tableStyles.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Unseen } from '../look/Unseen.tsx';

const useStyles = makeStyles({
  tables: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  hidden: { marginTop: tokens.spacingVerticalXS },
});

/** One measure: for each way of grouping people a table with a bar for each group, in per cent and in numbers. */
export function MeasureFigure({ measure: { title, counted, answers, tables } }: { measure: ComparedMeasure }) {
  const styles = useStyles();
  const all = tables[0]?.all ?? null;
  return (
    <Figure title={title} aside={all && `${peopleInWords(all.people)} ${counted}`}>
      <div className={styles.tables}>
        {tables.map((table) => (
          <Groups key={table.by} table={table} answers={answers} title={title} />
        ))}
      </div>
    </Figure>
  );
}

type GroupsProps = { table: ComparedTable; answers: readonly string[]; title: string };

function Groups({ table: { by, groups, hidden, all }, answers, title }: GroupsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div>
      <ScrolledTable name={`${title} by ${by.toLowerCase()}`}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{by}</th>
              <th scope="col" data-bar>
                <Unseen>Bar</Unseen>
              </th>
              {answers.map((answer, index) => (
                <th key={answer} scope="col" data-number>
                  <Swatch colour={colourOf(index, answers)} />
                  <span className={table.wraps}>{answer}</span>
                </th>
              ))}
              <th scope="col" data-number>
                People
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.name} group={group} answers={answers} />
            ))}
          </tbody>
          {all && (
            <tfoot>
              <Row group={all} answers={answers} />
            </tfoot>
          )}
        </table>
      </ScrolledTable>
      {hidden.length > 0 && (
        <div className={styles.hidden}>
          <Quiet>Not shown, so that nobody can be found: {hidden.join(', ')}.</Quiet>
        </div>
      )}
    </div>
  );
}

/** The best answer has the strongest colour. */
const colourOf = (index: number, answers: readonly string[]) => stepColour(answers.length - index, answers.length + 1);

function Row({ group: { name, people, counts }, answers }: { group: ComparedGroup; answers: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-bar>
        <Bar
          title={name}
          longest={people}
          parts={answers.map((answer, index) => ({
            name: answer,
            value: counts[index] ?? 0,
            colour: colourOf(index, answers),
          }))}
        />
      </td>
      {answers.map((answer, index) => (
        <td key={answer} data-number>
          {Math.round((100 * (counts[index] ?? 0)) / people)}% ({counts[index] ?? 0})
        </td>
      ))}
      <td data-number>{people}</td>
    </tr>
  );
}
