import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { Problem } from '../api/client.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import type { LaunchChoices } from './useLaunchChoices.ts';

type Props = {
  choices: LaunchChoices;
  policies: readonly { id: string; title: string }[];
  problem: Problem | null;
};

/** The policy and the cycle of a launch. */
export function WhichCycle({ choices, policies, problem }: Props) {
  const { selection, choosePolicy, chooseCycle } = choices;
  return (
    <>
      <Field
        label="Policy"
        // On a phone, the longest title must not make the field wider than the page.
        style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}
        hint="Which policy somebody is reviewed under follows from school, staff group and date (X-01)."
        {...fieldMessage(problem, 'policy')}
      >
        <Select value={selection.policy ?? ''} onChange={(_, data) => choosePolicy(data.value)}>
          <option value="">All adopted policies</option>
          {policies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Cycle" {...fieldMessage(problem, 'cycle')}>
        <RadioGroup value={selection.cycle} onChange={(_, data) => chooseCycle(data.value)}>
          <Radio value="running" label="The cycle that today falls in" />
          <Radio value="next" label="The next cycle, ahead of its first day" />
        </RadioGroup>
      </Field>
    </>
  );
}
