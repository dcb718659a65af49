import { describe, expect, test } from 'vitest';
import { type Form, formSchema } from '#domain/forms/form.ts';
import {
  clauseOf,
  forPreview,
  ofKind,
  withoutQuestion,
  withQuestion,
  withQuestionBack,
  withQuestionChanged,
  withQuestionMoved,
} from '#tab/formEditor/formChanges.ts';
import { messageAt, problemsIn } from '#tab/formEditor/formProblems.ts';
import { withIds } from '#tab/formEditor/newIds.ts';

const clause = { rule: 'KM-25', clause: '4.3' };
const selfReview: Form = formSchema.parse({
  id: 'selfReview',
  title: 'Self-review',
  fields: [
    { id: 'pastYear', label: 'How did the past year go?', kind: 'text', required: false, ...clause },
    { id: 'wider', label: 'Wider contribution', kind: 'text', required: false, ...clause },
    { id: 'needs', label: 'Development needs', kind: 'points', required: false, rule: 'KM-37', clause: '4.7' },
  ],
});
const newOne = expect.stringMatching(/^new-/);
const order = ({ fields }: Form) => fields.map(({ id }) => id);
const labelled = (form: Form, id: string, label: string) => withQuestionChanged(form, { ...fieldOf(form, id), label });
function fieldOf(form: Form, id: string) {
  const field = form.fields.find((each) => each.id === id);
  if (!field) throw new Error(`There is no ${id}.`);
  return field;
}

describe('KM-25 an administrator edits the form', () => {
  test('a question is added at a place, with the form’s own clause', () => {
    const { form, id } = withQuestion({ form: selfReview, at: 1, clause: clauseOf(selfReview) });
    expect(order(form)).toEqual(['pastYear', id, 'wider', 'needs']);
    expect(fieldOf(form, id)).toMatchObject({ label: '', kind: 'text', required: false, ...clause });
  });

  test('questions move up and down, and stay at the ends', () => {
    expect(order(withQuestionMoved({ form: selfReview, id: 'needs', by: -1 }))).toEqual(['pastYear', 'needs', 'wider']);
    expect(order(withQuestionMoved({ form: selfReview, id: 'pastYear', by: 1 }))).toEqual([
      'wider',
      'pastYear',
      'needs',
    ]);
    expect(withQuestionMoved({ form: selfReview, id: 'pastYear', by: -1 })).toBe(selfReview);
    expect(withQuestionMoved({ form: selfReview, id: 'needs', by: 1 })).toBe(selfReview);
  });

  test('a removed question can be put back where it was', () => {
    const without = withoutQuestion(selfReview, 'wider');
    expect(order(without)).toEqual(['pastYear', 'needs']);
    expect(withQuestionBack({ form: without, field: fieldOf(selfReview, 'wider'), at: 1 })).toEqual(selfReview);
  });

  test('a new question’s id comes from its text and is unlike any other; reworded ones keep theirs', () => {
    const ids = (...labels: string[]) => {
      const form = labels.reduce((before, label) => {
        const { form: after, id } = withQuestion({ form: before, at: before.fields.length, clause });
        return labelled(after, id, label);
      }, selfReview);
      return order(withIds(form)).slice(3);
    };
    expect(ids('How did it go?', 'How did it go?', 'How did it go, again?')).toEqual([
      'howDidItGo',
      'howDidItGo2',
      'howDidItGoAgain',
    ]);
    expect(ids('Past year', 'Wider', 'Needs')).toEqual(['pastYear2', 'wider2', 'needs2']);
    expect(ids('Café & crêpes, pupils’ own', '3 wishes', '?!', 'constructor')).toEqual([
      'cafeCrepesPupilsOwn',
      'question3Wishes',
      'question',
      'constructor2',
    ]);
    expect(ids('a'.repeat(300))).toEqual(['a'.repeat(40)]);
    expect(order(withIds(labelled(selfReview, 'pastYear', 'And this year?')))).toEqual(order(selfReview));
    const { form, id } = withQuestion({ form: selfReview, at: 0, clause });
    expect(formSchema.safeParse(withIds(labelled(form, id, 'Ready?'))).success).toBe(true);
  });

  test('a question of another kind begins with what that kind needs', () => {
    const wider = fieldOf(selfReview, 'wider');
    const choice = ofKind(wider, 'choice');
    expect(choice).toEqual({ ...wider, kind: 'choice', choices: ['', ''] });
    const rows = ofKind(choice, 'rows');
    expect(rows).toEqual({
      ...wider,
      kind: 'rows',
      columns: [
        { id: newOne, label: '' },
        { id: newOne, label: '' },
      ],
    });
    expect(ofKind(rows, 'text')).toEqual(wider);
    const named = withQuestionChanged(selfReview, {
      ...rows,
      columns: [
        { id: 'new-1', label: 'What' },
        { id: 'new-2', label: 'When' },
      ],
    });
    expect(fieldOf(withIds(named), 'wider').columns?.map(({ id }) => id)).toEqual(['what', 'when']);
  });

  test('the preview leaves out what is still empty', () => {
    const field = {
      ...fieldOf(selfReview, 'wider'),
      label: ' ',
      kind: 'choice' as const,
      choices: ['Yes', '', 'Yes', 'No'],
    };
    const shown = fieldOf(forPreview(withQuestionChanged(selfReview, field)), 'wider');
    expect(shown).toMatchObject({ label: 'Question without a text', choices: ['Yes', 'No'] });
  });

  test('what was wrong is found at its question, also after it was moved', () => {
    const problems = problemsIn(
      [
        { field: 'content.fields.2.label', message: 'Write the question.' },
        { field: 'fields.1.choices.0', message: 'Write the answer, or remove it.' },
        { field: 'title', message: 'Enter a title for the form.' },
      ],
      selfReview,
    );
    expect(messageAt({ problems, question: 'needs', part: 'label' }).validationMessage).toBe('Write the question.');
    expect(messageAt({ problems, question: 'wider', part: 'choices.0' }).validationMessage).toBe(
      'Write the answer, or remove it.',
    );
    expect(messageAt({ problems, question: null, part: 'title' }).validationMessage).toBe(
      'Enter a title for the form.',
    );
    expect(messageAt({ problems, question: 'pastYear', part: 'label' })).toEqual({});
  });
});
