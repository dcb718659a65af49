import { fieldsOf } from '#domain/calendar/inWords.ts';
import type { NeedView } from '#domain/review/development/view.ts';
import type { DevelopmentCommand } from '#domain/review/development/index.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { type Place, useSendNeed } from './register.ts';

export type Step = 'promising' | 'providing' | 'declining' | 'effect';

type Asked = {
  date?: { field: string; label: FixedText };
  text?: { field: string; label: FixedText; required: boolean };
  button: FixedText;
  said: FixedText;
  command: (filled: { needId: string; date: string; text: string }) => DevelopmentCommand;
};

const STEPS: Record<Step, Asked> = {
  promising: {
    date: { field: 'by', label: 'Provided by' },
    button: 'Promise this training',
    said: 'Promised. The training and development coordinator is told.',
    command: ({ needId, date }) => ({ type: 'promiseNeed', needId, by: date }),
  },
  providing: {
    date: { field: 'on', label: 'Provided on' },
    text: { field: 'note', label: 'What was provided', required: false },
    button: 'Record it as provided',
    said: 'Recorded. The person is told.',
    command: ({ needId, date, text }) => ({
      type: 'provideNeed',
      needId,
      on: date,
      note: text.trim() === '' ? null : text,
    }),
  },
  declining: {
    text: { field: 'why', label: 'Why it is not provided', required: true },
    button: 'Record that it is not provided',
    said: 'Recorded. The person is told why.',
    command: ({ needId, text }) => ({ type: 'declineNeed', needId, why: text }),
  },
  effect: {
    text: { field: 'effect', label: 'Outcome', required: true },
    button: 'Record the outcome',
    said: 'Recorded.',
    command: ({ needId, text }) => ({ type: 'recordEffect', needId, effect: text }),
  },
};

type Props = {
  step: Step;
  need: NeedView;
  owner: string;
  now: string;
  timeZone: string;
  place: Place;
  onDone: () => void;
};

/** A form for one step of a need: a day, a reason, or the result. */
export function NeedStep({ step, need, owner, now, timeZone, place, onDone }: Props) {
  const { t } = useWords();
  const { date, text, button, said, command } = STEPS[step];
  return (
    <KeptForm
      draft={`need.${need.id}.${step}`}
      owner={owner}
      timeZone={timeZone}
      sender={useSendNeed(place)}
      initial={{
        day: step === 'promising' ? (need.by ?? '') : fieldsOf(now, timeZone).date,
        text: step === 'effect' ? (need.effect?.text ?? '') : '',
      }}
      send={t(button)}
      said={t(said)}
      wish={(values) => command({ needId: need.id, date: values.day, text: values.text })}
      onClose={onDone}
      isBrief
    >
      {date && <LineBox field="day" fault={date.field} label={t(date.label)} type="date" required width={200} />}
      {text && <TextBox field="text" fault={text.field} label={t(text.label)} required={text.required} rows={3} />}
    </KeptForm>
  );
}
