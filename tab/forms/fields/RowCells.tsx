import { Button, mergeClasses, Textarea } from '@fluentui/react-components';
import type { FormField } from '#domain/forms/form.ts';
import { useRowsStyles } from './rowsStyles.ts';

type Props = {
  /** The row's place from 0, and its cells. */
  at: number;
  row: readonly string[];
  columns: NonNullable<FormField['columns']>;
  describedBy: string | undefined;
  canRemove: boolean;
  onWrite: (column: number, text: string) => void;
  onRemove: () => void;
};

/** One row: its cells, named "Row 2, Focus" for people who do not see the head, and a way to remove it. */
export function RowCells({ at, row, columns, describedBy, canRemove, onWrite, onRemove }: Props) {
  const styles = useRowsStyles();
  return (
    <div className={styles.line} role="group" aria-label={`Row ${at + 1}`}>
      {columns.map(({ id, label }, column) => (
        <div key={id} className={styles.cell}>
          <span className={mergeClasses(styles.name, styles.nameInRow)} aria-hidden="true">
            {label}
          </span>
          <Textarea
            className={styles.area}
            rows={1}
            aria-label={`Row ${at + 1}, ${label}`}
            aria-describedby={describedBy}
            data-place={`${at}.${column}`}
            value={row[column] ?? ''}
            onChange={(_, data) => onWrite(column, data.value)}
          />
        </div>
      ))}
      <Button
        appearance="subtle"
        className={styles.remove}
        aria-label={`Remove row ${at + 1}`}
        disabled={!canRemove}
        onClick={onRemove}
      >
        Remove
      </Button>
    </div>
  );
}
