import { useMemo } from 'react';
import { useDraft } from '../forms/useDraft.ts';
import type { Choices } from './plan.ts';
import { readBack } from '../forms/readBack.ts';

/**
 * The form's content, kept as a draft: the changes as one text, a pasted file as another. Neither is lost with a closed
 * window or a lost connection.
 */
export function useChoices(policy: string, owner: string) {
  const draft = useDraft({ key: `adoption.${policy}`, owner, initial: { choices: '{}', file: '' } });
  const text = draft.values['choices'] || '{}';
  const choices = useMemo(() => readBack<Choices>(text), [text]);
  const change = (changed: Partial<Choices>) =>
    draft.change('choices', JSON.stringify({ ...choices, ...changed } satisfies Choices));
  return {
    choices,
    change,
    fileText: draft.values['file'] ?? '',
    changeFile: (text: string) => draft.change('file', text),
    draft,
  };
}

export type ChoicesDraft = ReturnType<typeof useChoices>['draft'];
