import { makeStyles, tokens } from '@fluentui/react-components';
import type { Form } from '#domain/forms/form.ts';
import { actionPointsIn, type PointAgreed } from '#domain/review/notes/actionPoints.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { SelectBox } from '../forms/fields/SelectBox.tsx';
import type { Values } from '../forms/formState.ts';
import { useWords } from '../language/useWords.ts';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

const KEPT_AS = 'agreed.';

const ownerField = (point: string) => `${KEPT_AS}${point}.ownerOid`;

const dueField = (point: string) => `${KEPT_AS}${point}.due`;

/** Who does each action point and by when, as the form begins: as it was agreed before. */
export function agreedBefore({ actions }: ObservationView, { reviewee }: ReviewView): Values {
  return Object.fromEntries(
    actions.flatMap(({ text, owner, due }) => [
      [ownerField(text), owner.oid === reviewee.oid ? '' : owner.oid],
      [dueField(text), due ?? ''],
    ]),
  );
}

/** The answers of the form itself, without who does each point and by when. */
export function withoutAgreed(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith(KEPT_AS)));
}

type AgreedArgs = { form: Form; values: Values; review: ReviewView };

/** Who does each action point and by when, as it is sent. */
export function agreedIn({ form, values, review }: AgreedArgs): PointAgreed[] {
  return actionPointsIn(form, values).map((text) => ({
    text,
    ownerOid: values[ownerField(text)] || review.reviewee.oid,
    due: values[dueField(text)] || null,
  }));
}

/** The form with a question for who does each point and one for its day, so that two texts of it can be joined. */
export function withPoints({ form, values, review }: AgreedArgs): Form {
  const choices = [review.reviewee.oid, review.reviewer.oid];
  const ours = { label: '', required: false, rule: '', clause: '' };
  const asked = actionPointsIn(form, values).flatMap((point): Form['fields'] => [
    { ...ours, id: ownerField(point), kind: 'choice', choices },
    { ...ours, id: dueField(point), kind: 'date' },
  ]);
  return { ...form, fields: [...form.fields, ...asked] };
}

/** Asks who does each action point, and by which day. */
export function AgreedPoints({ form, values, review }: AgreedArgs) {
  const styles = useStyles();
  const { t } = useWords();
  const points = actionPointsIn(form, values);
  if (points.length === 0) return null;
  return (
    <Stack gap="L">
      <Quiet>
        {t('Each action point becomes an action. Its owner is reminded where it has a day; it can be ticked off.')}
      </Quiet>
      {points.map((point, index) => (
        <FieldGroup key={point} title={point}>
          <div className={styles.fields}>
            <SelectBox
              field={ownerField(point)}
              fault={`agreed.${index}.ownerOid`}
              label={t('Who does it')}
              none={review.reviewee.name}
              choices={[{ id: review.reviewer.oid, name: review.reviewer.name }]}
              size="large"
            />
            <LineBox
              field={dueField(point)}
              fault={`agreed.${index}.due`}
              label={t('By which day')}
              type="date"
              size="large"
            />
          </div>
        </FieldGroup>
      ))}
    </Stack>
  );
}
