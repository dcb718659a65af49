import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES } from '#domain/people/roles.ts';
import type { NeedView } from '#domain/views/development.ts';
import type { DevelopmentCommand } from '#domain/review/development/commands.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { type Place, useSendNeed } from './register.ts';

export type Step = 'promising' | 'providing' | 'declining' | 'effect';

type Asked = {
  date?: { field: string; label: string };
  text?: { field: string; label: string; required: boolean };
  button: string;
  said: string;
  command: (needId: string, date: string, text: string) => DevelopmentCommand;
};

const STEPS: Record<Step, Asked> = {
  promising: {
    date: { field: 'by', label: 'Provided by' },
    button: 'Promise it',
    said: `Promised. The ${ROLES.trainingCoordinator.words} is told.`,
    command: (needId, by) => ({ type: 'promiseNeed', needId, by }),
  },
  providing: {
    date: { field: 'on', label: 'Provided on' },
    text: { field: 'note', label: 'What was provided', required: false },
    button: 'Record it as provided',
    said: 'Recorded. The person is told.',
    command: (needId, on, note) => ({ type: 'provideNeed', needId, on, note: note.trim() === '' ? null : note }),
  },
  declining: {
    text: { field: 'why', label: 'Why it is not provided', required: true },
    button: 'Record that it is not provided',
    said: 'Recorded. The person is told why.',
    command: (needId, _, why) => ({ type: 'declineNeed', needId, why }),
  },
  effect: {
    text: { field: 'effect', label: 'What came of it', required: true },
    button: 'Record what came of it',
    said: 'Recorded.',
    command: (needId, _, effect) => ({ type: 'recordEffect', needId, effect }),
  },
};

/** One step of a need: a day, a reason, or what came of it, then sent. */
export function NeedStep({
  step,
  need,
  owner,
  today,
  place,
  onDone,
}: {
  step: Step;
  need: NeedView;
  owner: string;
  /** Local date of the school. */
  today: string;
  place: Place;
  onDone: () => void;
}) {
  const { date, text, button, said, command } = STEPS[step];
  const { send, isPending, problem } = useSendNeed(place);
  const announce = useAnnounce();
  const [day, setDay] = useState(step === 'promising' ? (need.by ?? '') : today);
  const draft = useDraft(`need.${need.id}.${step}`, owner, {
    text: step === 'effect' ? (need.effect?.text ?? '') : '',
  });
  const written = draft.values['text'] ?? '';
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      {date && (
        <Field label={date.label} required style={{ maxWidth: 200 }} {...fieldMessage(problem, date.field)}>
          <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
        </Field>
      )}
      {text && (
        <Field label={text.label} required={text.required} {...fieldMessage(problem, text.field)}>
          <Textarea rows={3} value={written} onChange={(_, data) => draft.change('text', data.value)} />
        </Field>
      )}
      <Trouble problem={problem} />
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={isPending}
          onClick={() =>
            send(command(need.id, day, written), () => {
              void draft.forget();
              announce(said);
              onDone();
            })
          }
        >
          {button}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </div>
  );
}
