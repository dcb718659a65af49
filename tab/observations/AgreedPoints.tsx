import { makeStyles, tokens } from '@fluentui/react-components';
import { use } from 'react';
import type { Form } from '#domain/forms/form.ts';
import { actionPointsIn, asksForActionPoints, type PointAgreed } from '#domain/review/notes/actionPoints.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { FormContext, type Values } from '../forms/formState.ts';
import { useWords } from '../language/useWords.ts';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { type Agreed, afterRewording, agreedAnswer, agreedFrom, agreedOn } from './agreed.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

/** The field in which the form keeps who does each action point and by when. */
const AGREED = 'agreed';

const keptIn = (values: Values) => agreedFrom(values[AGREED] ?? '');

/** Who does each action point and by when, as the form begins: as it was agreed before. */
export function agreedBefore({ actions }: ObservationView, { reviewee }: ReviewView): Values {
  const agreed = actions.map(({ text, owner, due }) => ({
    text,
    ownerOid: owner.oid === reviewee.oid ? '' : owner.oid,
    due: due ?? '',
  }));
  return { [AGREED]: agreedAnswer(agreed) };
}

type AgreedArgs = { form: Form; values: Values; review: ReviewView };

/** Who does each action point and by when, as it is sent. */
export function agreedIn({ form, values, review }: AgreedArgs): PointAgreed[] {
  return actionPointsIn(form, values).map((text) => {
    const { ownerOid, due } = agreedOn(text, keptIn(values));
    return { text, ownerOid: ownerOid || review.reviewee.oid, due: due || null };
  });
}

/** The form with what it keeps of who does each point and by when, so that two texts of it can be joined. */
export function withAgreed(form: Form): Form {
  const kept: Form['fields'][number] = { id: AGREED, kind: 'rows', label: '', required: false, rule: '', clause: '' };
  return { ...form, fields: [...form.fields, kept] };
}

/** The questions of the form. Directly below the action points: who does each, and by when. */
export function FeedbackFields({ form, review }: { form: Form; review: ReviewView }) {
  const state = use(FormContext);
  const { [AGREED]: _, ...answers } = state.values;
  const question = form.fields.find(asksForActionPoints);
  const change = (field: string, text: string) => {
    if (field === question?.id) {
      const agreed = afterRewording({ agreed: keptIn(state.values), before: answers[field] ?? '', after: text });
      state.change(AGREED, agreedAnswer(agreed));
    }
    state.change(field, text);
  };
  return (
    <FormContext value={{ ...state, change }}>
      <FormFields
        form={form}
        values={answers}
        {...(question && { below: { [question.id]: <AgreedPoints form={form} review={review} /> } })}
      />
    </FormContext>
  );
}

function AgreedPoints({ form, review }: { form: Form; review: ReviewView }) {
  const { t } = useWords();
  const points = actionPointsIn(form, use(FormContext).values);
  if (points.length === 0) return null;
  return (
    <Panel kind="quiet">
      <Quiet>
        {t('Each action point becomes an action. Its owner is reminded where it has a day; it can be ticked off.')}
      </Quiet>
      <Stack gap="L">
        {points.map((point, index) => (
          // A point that is reworded stays the same point.
          // oxlint-disable-next-line react/no-array-index-key
          <AgreedPoint key={index} point={point} place={`${AGREED}.${index}`} review={review} />
        ))}
      </Stack>
    </Panel>
  );
}

function AgreedPoint({ point, place, review }: { point: string; place: string; review: ReviewView }) {
  const styles = useStyles();
  const { t } = useWords();
  const state = use(FormContext);
  const kept = keptIn(state.values);
  const agreed = agreedOn(point, kept);
  const change = (field: string, text: string) => {
    const others = kept.filter((each: Agreed) => each.text !== point);
    state.change(AGREED, agreedAnswer([...others, { ...agreed, [field]: text }]));
  };
  return (
    <FormContext value={{ ...state, values: agreed, change }}>
      <FieldGroup title={point}>
        <div className={styles.fields}>
          <SelectBox
            field="ownerOid"
            fault={`${place}.ownerOid`}
            label={t('Who does it')}
            none={review.reviewee.name}
            choices={[{ id: review.reviewer.oid, name: review.reviewer.name }]}
            size="large"
          />
          <LineBox field="due" fault={`${place}.due`} label={t('By which day (optional)')} type="date" size="large" />
        </div>
      </FieldGroup>
    </FormContext>
  );
}
