import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { nameOfGroup } from '#domain/review/objectives/targets.ts';

/** Targets of groups for reading, one row a group. */
export function TargetsTable({ targets }: { targets: readonly GroupTarget[] }) {
  return (
    <Table size="small" aria-label="Achievement targets">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>Group</TableHeaderCell>
          <TableHeaderCell>Good</TableHeaderCell>
          <TableHeaderCell>Outstanding</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {targets.map((each) => (
          <TableRow key={nameOfGroup(each)}>
            <TableCell>{nameOfGroup(each)}</TableCell>
            <TableCell>{each.good}%</TableCell>
            <TableCell>{each.outstanding === null ? '–' : `${each.outstanding}%`}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
