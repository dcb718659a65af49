import { expect, test } from 'vitest';
import { groupsInRows, rowsInPasted, rowsOfGroups, tooManyCells } from '#tab/objectives/groupRows.ts';

test('KS-07 rows from a spreadsheet: tabs, semicolons or commas; the heading is left out, percent signs are read', () => {
  const rows = rowsInPasted('Group\tSubject\tGood\tOutstanding\n9B\tEnglish\t70%\t80%\n\n10A;Maths;65;\n11N,Art,60,75');
  expect(rows).toEqual([
    ['9B', 'English', '70%', '80%'],
    ['10A', 'Maths', '65', ''],
    ['11N', 'Art', '60', '75'],
  ]);
  expect(groupsInRows(JSON.stringify(rows))).toEqual([
    { group: '9B', subject: 'English', good: 70, outstanding: 80 },
    { group: '10A', subject: 'Maths', good: 65, outstanding: null },
    { group: '11N', subject: 'Art', good: 60, outstanding: 75 },
  ]);
});

test('KS-07 a pasted row with more than it has room for is told of and not cut', () => {
  const rows = rowsInPasted('9B;English;70;80;60\n10A;Maths;65;;');
  expect(tooManyCells(rows)).toBe('“9B English 70 80 60” has 5 cells; a row has at most 4. Take out what is too much.');
  expect(tooManyCells(rows.slice(1))).toBeUndefined();
});

test('KS-05 targets become rows and come back the same; what is no number is left empty', () => {
  const groups = [{ group: '9B', subject: '', good: 70, outstanding: null }];
  expect(groupsInRows(rowsOfGroups(groups))).toEqual(groups);
  expect(rowsOfGroups([{ group: '9B', subject: '', good: Number.NaN, outstanding: null }])).toBe('[["9B","","",""]]');
});
