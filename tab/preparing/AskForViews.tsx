import { Button, Checkbox, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AskingKind } from '#domain/review/papers/viewAskings.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand, usePeople } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { momentInWords } from '../words/dates.ts';

type Props = { review: ReviewView; kind: AskingKind; onDone: () => void };
type Chosen = { oid: string; name: string };

/** Choosing whom to ask, and saying what for. Where the policy wants it, the reviewee agrees before anybody is asked. */
export function AskForViews({ review, kind, onDone }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [askingId] = useState(() => crypto.randomUUID());
  const one: readonly Chosen[] = kind.people.length === 1 ? kind.people : [];
  const draft = useDraft(`askForViews.${review.id}.${kind.id}`, review.you.oid, {
    purpose: '',
    chosen: JSON.stringify(one.map(({ oid, name }) => ({ oid, name }))),
    meetingId: kind.meetings.find(({ asked }) => !asked)?.id ?? '',
  });
  const { purpose = '', meetingId = '' } = draft.values;
  const chosen = JSON.parse(draft.values['chosen'] ?? '[]') as readonly Chosen[];
  const setChosen = (people: readonly Chosen[]) =>
    draft.change('chosen', JSON.stringify(people.map(({ oid, name }) => ({ oid, name }))));
  const ask = () =>
    command.mutate(
      {
        command: {
          type: 'askForViews',
          askingId,
          view: kind.id,
          of: chosen.map(({ oid }) => oid),
          purpose,
          meetingId: meetingId || null,
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(kind.needsAgreement ? `${review.reviewee.name} is asked to agree first.` : 'They are asked.');
          onDone();
        },
      },
    );
  return (
    <form
      ref={focusFirst}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
    >
      <Field label="Whom to ask" required {...fieldMessage(command.error, 'of')}>
        {kind.of === 'anybody' ? (
          <Anybody review={review} chosen={chosen} onChange={setChosen} />
        ) : (
          <div role="group" aria-label="Whom to ask">
            {kind.people.map((person) => (
              <Checkbox
                key={person.oid}
                required={false}
                label={`${person.name}, ${person.jobTitle}`}
                checked={chosen.some(({ oid }) => oid === person.oid)}
                onChange={(_, { checked }) =>
                  setChosen(checked ? [...chosen, person] : chosen.filter(({ oid }) => oid !== person.oid))
                }
              />
            ))}
          </div>
        )}
      </Field>
      {kind.meetings.length > 0 && (
        <Field label="For which meeting">
          <Select value={meetingId} onChange={(_, data) => draft.change('meetingId', data.value)}>
            <option value="">For none in particular</option>
            {kind.meetings.map(({ id, name, start }) => (
              <option key={id} value={id}>
                {name}, {momentInWords(start, review.timeZone, review.now)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label="What you would like to know, and what for"
        required
        hint="Those who are asked read this."
        {...fieldMessage(command.error, 'purpose')}
      >
        <Textarea value={purpose} onChange={(_, data) => draft.change('purpose', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {command.isPending ? 'Asking …' : kind.needsAgreement ? `Ask ${review.reviewee.name} to agree` : 'Ask them'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </form>
  );
}

function Anybody({
  review,
  chosen,
  onChange,
}: {
  review: ReviewView;
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
}) {
  const people = usePeople(true);
  const [typed, setTyped] = useState('');
  const others = (people.data?.people ?? []).filter(
    ({ oid }) => oid !== review.reviewee.oid && oid !== review.reviewer.oid,
  );
  const names = (oids: readonly string[]) =>
    oids.map((oid) => ({
      oid,
      name: [...chosen, ...(people.data?.people ?? [])].find((each) => each.oid === oid)?.name ?? '',
    }));
  return (
    <>
      <PersonCombobox
        multiselect
        aria-label="Whom to ask"
        placeholder="Type a name"
        people={others}
        typed={typed}
        selectedOptions={chosen.map(({ oid }) => oid)}
        onType={setTyped}
        onChoose={(_oid, _name, all) => {
          onChange(names(all));
          setTyped('');
        }}
      />
      {chosen.length > 0 && <p style={{ margin: '8px 0 0' }}>{chosen.map(({ name }) => name).join(', ')}</p>}
    </>
  );
}
