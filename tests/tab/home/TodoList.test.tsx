import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Todo } from '#domain/views/todo.ts';
import { TodoList } from '#tab/home/TodoList.tsx';
import { TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const { todos, now, timeZone } = await school.review(TEACHER, TEACHER);
const [first] = todos;

async function rowOf(changes: Partial<Todo>): Promise<string> {
  if (!first) throw new Error('There is nothing to do.');
  const todo = { ...first, title: 'Fill in the paper', yours: true, optional: true, ...changes };
  const page = await show(school, TEACHER, <TodoList label="Duties" todos={[todo]} now={{ now, timeZone }} />);
  const row = await screen.findByRole('listitem');
  const text = row.textContent ?? '';
  page.unmount();
  return text;
}

test('what is offered is done if you like; once it is done, or too late, nothing of that is said', async () => {
  expect(await rowOf({ state: 'owed' })).toContain('if you like');
  const done = await rowOf({ state: 'done', doneAt: '2026-10-02T09:00:00Z' });
  expect(done).not.toContain('if you like');
  expect(done).toContain('Done by you');
  expect(done).toContain('Friday 2 October');
  expect(await rowOf({ state: 'overdue', tooLate: true })).not.toContain('if you like');
});
