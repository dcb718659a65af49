import { Checkbox, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedbackRequestKind } from '#domain/review/supportingDocuments/viewFeedbackRequests.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { GroupField } from '../adoption/GroupField.tsx';
import { usePeople } from '../api/queries.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { useFormField } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { readBack } from '../forms/readBack.ts';
import { useWords } from '../language/useWords.ts';
import { Stack } from '../look/Stack.tsx';

type Props = { review: ReviewView; kind: FeedbackRequestKind; onDone: () => void };
type Chosen = { oid: string; name: string };

/**
 * Chooses whom to ask, and says for what purpose. Where the policy wants it, the reviewee agrees before anybody is
 * asked.
 */
export function AskForViews({ review, kind, onDone }: Props) {
  const { t, momentInWords } = useWords();
  const one: readonly Chosen[] = kind.people.length === 1 ? kind.people : [];
  return (
    <ReviewForm
      review={review}
      draft={`askForViews.${review.id}.${kind.id}`}
      initial={{
        purpose: '',
        chosen: textOf(one),
        meetingId: kind.meetings.find(({ asked }) => !asked)?.id ?? '',
      }}
      send={kind.needsAgreement ? t('Ask {name} to agree', { name: review.reviewee.name }) : t('Ask them')}
      sending={t('Asking …')}
      said={
        kind.needsAgreement
          ? t('{name} is asked to agree first.', { name: review.reviewee.name })
          : t('They are asked.')
      }
      command={({ chosen, purpose, meetingId }, askingId) => ({
        type: 'askForViews',
        askingId,
        view: kind.id,
        of: peopleIn(chosen).map(({ oid }) => oid),
        purpose,
        meetingId: meetingId || null,
      })}
      onClose={onDone}
      isBrief
    >
      <Whom review={review} kind={kind} />
      {kind.meetings.length > 0 && (
        <SelectBox
          field="meetingId"
          label={t('For which meeting')}
          none={t('For none in particular')}
          choices={kind.meetings.map(({ id, name, start }) => ({
            id,
            name: `${name}, ${momentInWords({ moment: start, timeZone: review.timeZone, now: review.now })}`,
          }))}
        />
      )}
      <TextBox
        field="purpose"
        label={t('What you would like to know, and what for')}
        required
        hint={t('Those who are asked read this.')}
      />
    </ReviewForm>
  );
}

/** The people as they stand in the form: each with the name under which he or she was chosen. */
function textOf(people: readonly Chosen[]): string {
  return JSON.stringify(people.map(({ oid, name }) => ({ oid, name })));
}

function peopleIn(text: string): readonly Chosen[] {
  return readBack(text || '[]');
}

function Whom({ review, kind }: Pick<Props, 'review' | 'kind'>) {
  const { t } = useWords();
  const { value, set, fault } = useFormField('chosen', 'of');
  const chosen = peopleIn(value);
  const change = (people: readonly Chosen[]) => set(textOf(people));
  if (kind.of === 'anybody')
    return (
      <Field label={t('Who to ask')} required {...fault}>
        <Anybody review={review} chosen={chosen} onChange={change} />
      </Field>
    );
  return (
    <GroupField label={t('Who to ask')} required message={fault}>
      {kind.people.map((person) => (
        <Checkbox
          key={person.oid}
          label={`${person.name}, ${person.jobTitle}`}
          aria-invalid={fault.validationState === 'error'}
          checked={chosen.some(({ oid }) => oid === person.oid)}
          onChange={(_, { checked }) =>
            change(checked ? [...chosen, person] : chosen.filter(({ oid }) => oid !== person.oid))
          }
        />
      ))}
    </GroupField>
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
  const { t } = useWords();
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
        aria-label={t('Who to ask')}
        placeholder={t('Type a name')}
        people={others}
        typed={typed}
        selectedOptions={chosen.map(({ oid }) => oid)}
        onType={setTyped}
        onChoose={({ all }) => {
          onChange(names(all));
          setTyped('');
        }}
      />
      {chosen.length > 0 && <Stack above="S">{chosen.map(({ name }) => name).join(', ')}</Stack>}
    </>
  );
}
