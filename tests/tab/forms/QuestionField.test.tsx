import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import type { FormField } from '#domain/forms/form.ts';
import { FormContext } from '#tab/forms/formState.ts';
import { FormFields } from '#tab/forms/FormFields.tsx';
import { PersonCombobox } from '#tab/forms/fields/PersonCombobox.tsx';
import { TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [] });
const { people } = (
  await school.call<{ people: { oid: string; name: string; jobTitle: string }[] }>(TEACHER, 'GET', '/api/people')
).body;

function Form({ fields, begin = {} }: { fields: readonly Partial<FormField>[]; begin?: Record<string, string> }) {
  const [values, setValues] = useState(begin);
  const all = fields.map((field) => ({
    id: 'answer',
    label: 'The question',
    kind: 'text' as const,
    required: false,
    rule: 'KM-25',
    clause: '4.3',
    ...field,
  }));
  return (
    <FormContext
      value={{ values, change: (id, text) => setValues({ ...values, [id]: text }), problem: null, isPending: false }}
    >
      <FormFields form={{ id: 'test', title: 'Test', fields: all }} />
      <output aria-label="What stands in it">{JSON.stringify(values)}</output>
    </FormContext>
  );
}

const inIt = () => JSON.parse(screen.getByLabelText('What stands in it').textContent ?? '{}');

describe('a question', () => {
  test('has its clause beside it', async () => {
    await show(school, TEACHER, <Form fields={[{}]} />);
    expect(words()).toContain('Policy, 4.3');
  });

  test('shares a clause with the others: it stands once, at the head of the form', async () => {
    await show(school, TEACHER, <Form fields={[{ id: 'a' }, { id: 'b' }, { id: 'c' }]} />);
    expect(words().match(/Policy, 4\.3/g)).toHaveLength(1);
    expect(words()).toMatch(/^Policy, 4\.3The question/);
  });

  test('has a clause of its own: each stands where it changes', async () => {
    const fields = [{ id: 'a' }, { id: 'b' }, { id: 'c', clause: '4.4' }, { id: 'd', clause: '4.4' }];
    await show(school, TEACHER, <Form fields={fields} />);
    expect(words().match(/Policy, 4\.\d/g)).toEqual(['Policy, 4.3', 'Policy, 4.4']);
  });

  test('of yes or no is answered by the arrow keys, and can be cleared where it may be left out', async () => {
    const page = await show(school, TEACHER, <Form fields={[{ kind: 'yesNo' }]} />);
    expect(screen.queryByRole('button', { name: 'Clear: The question' })).toBeNull();
    await page.tick('Yes', 'radio');
    expect(inIt()).toEqual({ answer: 'yes' });
    await page.press('Clear: The question');
    expect(inIt()).toEqual({ answer: '' });
  });

  test('with up to five answers shows all of them; with more they open as a list', async () => {
    await show(school, TEACHER, <Form fields={[{ kind: 'choice', choices: ['a', 'b', 'c', 'd', 'e'] }]} />);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
  });

  test('with six answers opens as a list', async () => {
    const choices = ['a', 'b', 'c', 'd', 'e', 'f'];
    const page = await show(school, TEACHER, <Form fields={[{ kind: 'choice', choices }]} />);
    expect(screen.queryAllByRole('radio')).toEqual([]);
    await page.fill('The question', 'f');
    expect(inIt()).toEqual({ answer: 'f' });
  });

  test('that was of another kind shows what was written before', async () => {
    await show(school, TEACHER, <Form fields={[{ kind: 'date' }]} begin={{ answer: 'after half term' }} />);
    expect(words()).toContain('Written before this question was changed: “after half term”.');
  });

  test('that is no longer asked leaves its answer to be read and copied', async () => {
    await show(school, TEACHER, <Form fields={[{}]} begin={{ gone: 'An old answer' }} />);
    expect(words()).toContain('An old answer');
    expect(words()).toContain('it is not sent');
  });
});

describe('rows', () => {
  const rows: Partial<FormField> = {
    kind: 'rows',
    columns: [
      { id: 'group', label: 'Group' },
      { id: 'target', label: 'Target' },
    ],
  };

  test('are added, each cell with a name, and the new one has the focus', async () => {
    const page = await show(school, TEACHER, <Form fields={[rows]} />);
    await page.fill('Row 1, Target', '80 %');
    await page.press('Add a row');
    await page.hasFocus(await page.field('Row 2, Group'));
    expect(JSON.parse(inIt().answer)).toEqual([['', '80 %'], ['']]);
  });

  test('are removed and put back where they were', async () => {
    const answer = JSON.stringify([
      ['9A', '80 %'],
      ['9B', '70 %'],
    ]);
    const page = await show(school, TEACHER, <Form fields={[rows]} begin={{ answer }} />);
    await page.press('Remove row 1');
    expect(JSON.parse(inIt().answer)).toEqual([['9B', '70 %']]);
    await page.hasFocus(await screen.findByRole('button', { name: 'Put row 1 back' }));
    await page.press('Put row 1 back');
    expect(inIt()).toEqual({ answer });
  });
});

describe('choosing somebody', () => {
  function Choose() {
    const [typed, setTyped] = useState('');
    const [oid, setOid] = useState('');
    return (
      <>
        <PersonCombobox
          aria-label="Whom"
          people={people}
          typed={typed}
          selectedOptions={[oid]}
          onType={setTyped}
          onChoose={({ oid: chosen, name }) => {
            setOid(chosen);
            setTyped(name);
          }}
        />
        <output aria-label="Chosen">{people.find((each) => each.oid === oid)?.name}</output>
      </>
    );
  }

  test('offers whom the text fits, by name or job, as soon as it changes', async () => {
    const page = await show(school, TEACHER, <Choose />);
    await page.fill('Whom', 'english, HEAD');
    await page.user.click(await screen.findByRole('option', { name: 'Tom Hargrave, Head of English' }));
    expect(screen.getByLabelText('Chosen').textContent).toBe('Tom Hargrave');
  });

  test('says that there is nobody of that name', async () => {
    const page = await show(school, TEACHER, <Choose />);
    await page.fill('Whom', 'zzz');
    expect(await screen.findByRole('option', { name: 'Nobody of that name' })).toBeTruthy();
  });

  test('takes a name that was typed whole, once the field is left', async () => {
    const page = await show(school, TEACHER, <Choose />);
    await page.user.type(await page.field('Whom'), 'tom hargrave');
    await page.user.tab();
    expect(screen.getByLabelText('Chosen').textContent).toBe('Tom Hargrave');
  });
});
