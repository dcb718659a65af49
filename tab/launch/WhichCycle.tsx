import { makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { LaunchPreview } from '#domain/views/launch.ts';
import type { Problem } from '../api/client.ts';
import { FieldWithFault } from '../forms/fields/FieldWithFault.tsx';
import type { LaunchChoices } from './useLaunchChoices.ts';

const useStyles = makeStyles({
  // On a phone, the longest title must not make the field wider than the page.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '480px' },
});

type Props = {
  choices: LaunchChoices;
  preview: LaunchPreview;
  problem: Problem | null;
};

/** The policy and the cycle of a launch, and the part of the staff for whom it is. */
export function WhichCycle({ choices, preview: { policies, staffGroups, departments, managers }, problem }: Props) {
  const styles = useStyles();
  const { selection, choose } = choices;
  return (
    <>
      <FieldWithFault
        label="Policy"
        className={styles.field}
        hint="Which policy somebody is reviewed under follows from school, staff group and date."
        problem={problem}
        field="policy"
        value={selection.policy ?? ''}
      >
        <Select value={selection.policy ?? ''} onChange={(_, data) => choose('policy', data.value)}>
          <option value="">All adopted policies</option>
          {policies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </FieldWithFault>
      <FieldWithFault label="Cycle" problem={problem} field="cycle" value={selection.cycle}>
        <RadioGroup value={selection.cycle} onChange={(_, data) => choose('cycle', data.value)}>
          <Radio value="running" label="The cycle that today falls in" />
          <Radio value="next" label="The next cycle, ahead of its first day" />
        </RadioGroup>
      </FieldWithFault>
      <FieldWithFault
        label="Staff group"
        className={styles.field}
        problem={problem}
        field="staffGroup"
        value={selection.staffGroup ?? ''}
      >
        <Select value={selection.staffGroup ?? ''} onChange={(_, data) => choose('staffGroup', data.value)}>
          <option value="">All staff groups</option>
          {staffGroups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FieldWithFault>
      {departments.length > 0 && (
        <FieldWithFault
          label="Department"
          className={styles.field}
          hint="Choose one to launch in stages; the others can follow later."
          problem={problem}
          field="department"
          value={selection.department ?? ''}
        >
          <Select value={selection.department ?? ''} onChange={(_, data) => choose('department', data.value)}>
            <option value="">All departments</option>
            {departments.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </FieldWithFault>
      )}
      <FieldWithFault
        label="Line manager"
        className={styles.field}
        hint="Only the people this person manages."
        problem={problem}
        field="managerOid"
        value={selection.managerOid ?? ''}
      >
        <Select value={selection.managerOid ?? ''} onChange={(_, data) => choose('managerOid', data.value)}>
          <option value="">All line managers</option>
          {managers.map(({ oid, name, jobTitle }) => (
            <option key={oid} value={oid}>
              {name}, {jobTitle}
            </option>
          ))}
        </Select>
      </FieldWithFault>
    </>
  );
}
