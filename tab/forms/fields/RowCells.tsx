import { Button, mergeClasses, Textarea } from '@fluentui/react-components';
import type { FormField } from '#domain/forms/form.ts';
import { SchoolsWords } from '../../language/SchoolsWords.tsx';
import { useWords } from '../../language/useWords.ts';
import type { ControlProps } from './fieldProps.ts';
import { useRowsStyles } from './rowsStyles.ts';

type Props = {
  /** The row's place from 0, and its cells. */
  at: number;
  row: readonly string[];
  columns: NonNullable<FormField['columns']>;
  /** The question's control, which names and describes its cells too. */
  control: ControlProps;
  canRemove: boolean;
  onWrite: (column: number, text: string) => void;
  onRemove: () => void;
};

/** One row: its cells, named "Row 2, Focus" for people who do not see the head, and a way to remove it. */
export function RowCells({ at, row, columns, control, canRemove, onWrite, onRemove }: Props) {
  const styles = useRowsStyles();
  const { t } = useWords();
  return (
    <div className={styles.line} role="group" aria-label={t('Row {row}', { row: at + 1 })}>
      {columns.map(({ id, label }, column) => (
        <div key={id} className={styles.cell}>
          <span className={mergeClasses(styles.name, styles.nameInRow)} aria-hidden="true">
            <SchoolsWords>{label}</SchoolsWords>
          </span>
          <Textarea
            className={styles.area}
            rows={1}
            aria-label={t('Row {row}, {column}', { row: at + 1, column: label })}
            aria-describedby={control['aria-describedby']}
            aria-invalid={control['aria-invalid']}
            data-place={`${at}.${column}`}
            value={row[column] ?? ''}
            onChange={(_, data) => onWrite(column, data.value)}
          />
        </div>
      ))}
      {canRemove ? (
        <Button
          appearance="subtle"
          className={styles.remove}
          aria-label={t('Remove row {row}', { row: at + 1 })}
          onClick={onRemove}
        >
          {t('Remove')}
        </Button>
      ) : (
        <span className={styles.gap} />
      )}
    </div>
  );
}
