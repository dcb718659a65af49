import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Value } from '#domain/policies/settings.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import type { FieldMessages } from './fieldPlace.ts';
import { idsSetAtGaps } from './gapSettings.ts';
import type { Plan } from './plan.ts';
import { SettingField } from './SettingField.tsx';
import { type SettingGroup, settingGroups } from './settingGroups.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

type Props = {
  plan: Plan;
  messages: FieldMessages;
  onChange: (id: string, value: Value) => void;
};

/** What the policy leaves to the school, by topic. What decides a gap stands with it. */
export function SettingFields({ plan, messages, onChange }: Props) {
  const atGaps = idsSetAtGaps(plan);
  const groups = settingGroups(
    plan.settings.filter(({ id }) => !atGaps.has(id)),
    plan.file,
  );
  if (groups.length === 0) return <Quiet>This policy leaves nothing open.</Quiet>;
  return groups.map((group) => (
    <Group key={group.topic} group={group} plan={plan} messages={messages} onChange={onChange} />
  ));
}

function Group({ group, plan, messages, onChange }: Props & { group: SettingGroup }) {
  const styles = useStyles();
  const id = useId();
  return (
    <Panel>
      <section aria-labelledby={id} className={styles.fields}>
        <h3 id={id} className={styles.title}>
          {group.title}
        </h3>
        {group.settings.map((setting) => (
          <SettingField
            key={setting.id}
            setting={setting}
            value={plan.values[setting.id] ?? setting.default}
            messages={messages}
            onChange={(value) => onChange(setting.id, value)}
          />
        ))}
      </section>
    </Panel>
  );
}
