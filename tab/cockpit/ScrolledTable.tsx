import type { ReactNode } from 'react';
import { useTableStyles } from './tableStyles.ts';

/** A table that is wider than a phone scrolls by itself, by keyboard too; its first column stays in sight. */
export function ScrolledTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Whoever uses the keyboard scrolls it.
    <div className={useTableStyles().scroll} role="group" aria-label={`Table: ${name}`} tabIndex={0}>
      {children}
    </div>
  );
}
