import { Button, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Choice, NeedView } from '#domain/review/development/view.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { focusFirst } from '../forms/focusFirst.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { type Place, useSendNeed } from './register.ts';

type Props = {
  /** Under which what is typed is kept. */
  draftKey: string;
  owner: string;
  timeZone: string;
  routes: Choice[];
  priorities: Choice[];
  /** The need that is changed; none when a new one is entered. */
  need?: NeedView;
  place: Place;
  onDone: () => void;
};

/** A training or development need: what, by which route, what it is linked to, and by when (KM-37, TA-23, KC-09). */
export function NeedForm({ draftKey, owner, timeZone, routes, priorities, need, place, onDone }: Props) {
  const { send, isPending, problem } = useSendNeed(place);
  const [needId] = useState(() => need?.id ?? crypto.randomUUID());
  const draft = useDraft(draftKey, owner, {
    need: need?.need ?? '',
    route: need?.route ?? '',
    priority: need?.priority ?? '',
    priorityNote: need?.priorityNote ?? '',
    by: need?.by ?? '',
  });
  const { values, change } = draft;
  const message = (field: string) => fieldMessage(problem, field);
  const orNull = (field: string) => ((values[field] ?? '').trim() === '' ? null : (values[field] ?? '').trim());
  const save = () =>
    send(
      {
        type: need ? 'changeNeed' : 'enterNeed',
        needId,
        need: (values['need'] ?? '').trim(),
        // What is not one of the choices is refused by the server, at its field.
        route: orNull('route') as 'course' | null,
        priority: (values['priority'] ?? '') as 'school',
        priorityNote: orNull('priorityNote'),
        by: orNull('by'),
      },
      () => {
        void draft.forget();
        onDone();
      },
    );
  const choice = (field: 'route' | 'priority', label: string, choices: Choice[], hint: string) => (
    <Field label={label} required={field === 'priority'} hint={hint} {...message(field)}>
      <Dropdown
        value={choices.find(({ id }) => id === values[field])?.name ?? ''}
        selectedOptions={[values[field] ?? '']}
        onOptionSelect={(_, data) => change(field, data.optionValue ?? '')}
      >
        {choices.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <Field label="What is needed" required {...message('need')}>
        <Textarea value={values['need'] ?? ''} onChange={(_, data) => change('need', data.value)} />
      </Field>
      {choice('route', 'Route', routes, 'A course is one of many. Leave it empty if you do not know yet.')}
      {choice('priority', 'Linked to', priorities, '')}
      <Field label="Which priority, objective or need exactly" {...message('priorityNote')}>
        <Input value={values['priorityNote'] ?? ''} onChange={(_, data) => change('priorityNote', data.value)} />
      </Field>
      <Field label="By when" style={{ maxWidth: 200 }} {...message('by')}>
        <Input type="date" value={values['by'] ?? ''} onChange={(_, data) => change('by', data.value)} />
      </Field>
      <Trouble problem={problem} />
      <Row>
        <Button appearance="primary" disabledFocusable={isPending} onClick={save}>
          {need ? 'Save it' : 'Enter the need'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={values} timeZone={timeZone} onResolve={draft.resolve} />
    </div>
  );
}
