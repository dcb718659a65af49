import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { rowsIn } from '#domain/forms/answers.ts';
import { SchoolsWords } from '../../language/SchoolsWords.tsx';
import { useWords } from '../../language/useWords.ts';
import { useAnnounce } from '../../look/announce.tsx';
import { Row } from '../../look/Row.tsx';
import { useFocusAfter } from '../useFocusAfter.ts';
import type { ControlProps, FieldProps } from './fieldProps.ts';
import { RowCells } from './RowCells.tsx';
import { useRowsStyles } from './rowsStyles.ts';

/** Rows of several cells: a small table, stacked where there is little room. A removed row can be put back. */
export function RowsField({ field, value, onChange, control }: FieldProps & { control: ControlProps }) {
  const styles = useRowsStyles();
  const announce = useAnnounce();
  const { t } = useWords();
  const columns = field.columns ?? [];
  const rows = rowsToShow(value);
  const [removed, setRemoved] = useState<{ row: string[]; at: number } | null>(null);
  const { box, focus } = useFocusAfter();
  const keep = (next: string[][]) => onChange(JSON.stringify(next));

  const write = ({ at, column, text }: { at: number; column: number; text: string }) => {
    const width = Math.max(columns.length, rows[at]?.length ?? 0);
    const row = Array.from({ length: width }, (_, index) => (index === column ? text : (rows[at]?.[index] ?? '')));
    keep(rows.with(at, row));
  };
  const add = () => {
    keep([...rows, ['']]);
    focus(`[data-place="${rows.length}.0"]`);
  };
  const remove = (at: number) => {
    const row = rows[at];
    if (!row) return;
    keep(rows.toSpliced(at, 1));
    setRemoved({ row, at });
    focus('[data-place="back"]');
    announce(t('Row {row} is removed.', { row: at + 1 }));
  };
  const putBack = (row: string[], at: number) => {
    keep((rowsIn(value) ?? []).toSpliced(at, 0, row));
    setRemoved(null);
    focus(`[data-place="${at}.0"]`);
  };

  return (
    <div
      ref={box}
      id={control.id}
      className={styles.rows}
      role="group"
      aria-labelledby={control['aria-labelledby']}
      aria-describedby={control['aria-describedby']}
    >
      <div className={mergeClasses(styles.line, styles.head)} aria-hidden="true">
        {columns.map(({ id, label }) => (
          <span key={id} className={mergeClasses(styles.cell, styles.name)}>
            <SchoolsWords>{label}</SchoolsWords>
          </span>
        ))}
        <span className={styles.gap} />
      </div>
      {rows.map((row, at) => (
        <RowCells
          key={at}
          at={at}
          row={row}
          columns={columns}
          control={control}
          canRemove={rows.length > 1 || row.some((cell) => cell !== '')}
          onWrite={(column, text) => write({ at, column, text })}
          onRemove={() => remove(at)}
        />
      ))}
      <Row>
        <Button onClick={add}>{t('Add a row')}</Button>
        {removed && (
          <Button appearance="subtle" data-place="back" onClick={() => putBack(removed.row, removed.at)}>
            {t('Put row {row} back', { row: removed.at + 1 })}
          </Button>
        )}
      </Row>
    </div>
  );
}

/** There is always a row to write in. A text from before the question had rows appears in the first cell. */
function rowsToShow(value: string): string[][] {
  const rows = rowsIn(value) ?? [[value]];
  return rows.length > 0 ? rows : [['']];
}
