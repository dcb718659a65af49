import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import { GroupField } from './GroupField.tsx';
import type { Choices, Plan } from './plan.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  narrow: { maxWidth: '280px' },
  boxes: { display: 'flex', flexDirection: 'column' },
});

type Props = {
  plan: Plan;
  sites: readonly string[];
  messages: FieldMessages;
  onChange: (changed: Partial<Choices>, field: string) => void;
};

/** From which day, for which staff groups, and in a trust for which school. */
export function WhoAndWhen({ plan, sites, messages, onChange }: Props) {
  const styles = useStyles();
  const toggle = (id: string, isChosen: boolean) => {
    const wanted = new Set(plan.staffGroups);
    if (isChosen) wanted.add(id);
    else wanted.delete(id);
    onChange({ staffGroups: plan.groups.map((group) => group.id).filter((each) => wanted.has(each)) }, 'staffGroups');
  };
  return (
    <div className={styles.fields}>
      <div id={fieldPlace('from')}>
        <Field
          label="In force from"
          required
          hint="Reviews that begin on this day or later are held under it."
          {...messageAt(messages, 'from')}
        >
          <Input
            type="date"
            className={styles.narrow}
            value={plan.from}
            onChange={(_, data) => onChange({ from: data.value }, 'from')}
          />
        </Field>
      </div>
      <div id={fieldPlace('staffGroups')}>
        <GroupField
          label="For these staff groups"
          required
          hint="Which policy somebody is reviewed under follows from the staff group in the school’s register."
          message={messageAt(messages, 'staffGroups')}
          className={styles.boxes}
        >
          {plan.groups.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={plan.staffGroups.includes(id)}
              onChange={(_, data) => toggle(id, data.checked === true)}
            />
          ))}
        </GroupField>
      </div>
      {sites.length > 0 && (
        <div id={fieldPlace('site')}>
          <Field
            label="School of the trust"
            hint="A policy for one school goes before one for all."
            {...messageAt(messages, 'site')}
          >
            <Select
              className={styles.narrow}
              value={plan.site ?? ''}
              onChange={(_, data) => onChange({ site: data.value || null }, 'site')}
            >
              <option value="">All schools</option>
              {sites.map((site) => (
                <option key={site}>{site}</option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </div>
  );
}
