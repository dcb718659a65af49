import type { ConcernsView, ConfidentialConcernView } from '#domain/views/concerns.ts';
import { useWords } from '../language/useWords.ts';
import { useAnswerConcern } from '../api/concerns.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';

/** Takes up a concern raised with the reader, with an optional word to the person who raised it. */
export function TakeUpConcern({ view, concern }: { view: ConcernsView; concern: ConfidentialConcernView }) {
  const { t } = useWords();
  const change = useAnswerConcern(concern.id);
  return (
    <KeptForm
      draft={`concern.${concern.id}`}
      owner={view.me}
      timeZone={view.timeZone}
      sender={senderOf(change)}
      initial={{ text: '' }}
      send={t('I take it up')}
      said={t('{name} is told that you take it up.', { name: concern.who.name })}
      wish={({ text }) => ({ text: text.trim() || null })}
      isBrief
    >
      <TextBox field="text" label={t('A word to {name}, if you like', { name: concern.who.name })} />
    </KeptForm>
  );
}
