import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import type { Editable, EditableGroup } from './editable.ts';
import { EditableField } from './EditableField.tsx';
import type { FieldMessages } from './fieldPlace.ts';
import type { Plan } from './plan.ts';

const TITLES: Record<EditableGroup, string> = {
  wording: 'What things are called',
  deadlines: 'How long people have',
  limits: 'Limits',
  objectives: 'Objectives',
};

const useStyles = makeStyles({
  search: { maxWidth: '320px', marginBottom: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

type Props = {
  plan: Plan;
  messages: FieldMessages;
  onEdit: (key: string, text: string | undefined) => void;
};

/** The numbers and words of the policy, searchable; each can be changed and set back. */
export function EditableList({ plan, messages, onEdit }: Props) {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const fitting = plan.editables.filter((editable) => fits(editable, wanted));
  const groups = Map.groupBy(fitting, ({ group }) => group);
  return (
    <>
      <Field label="Find a number or a wording" className={styles.search}>
        <SearchBox value={wanted} onChange={(_, data) => setWanted(data.value)} />
      </Field>
      {[...groups].map(([group, editables]) => (
        <Panel key={group}>
          <h3 className={styles.title}>{TITLES[group]}</h3>
          <div className={styles.fields}>
            {editables.map((editable) => (
              <EditableField
                key={editable.key}
                editable={editable}
                edit={plan.edits[editable.key]}
                settings={plan.settings}
                values={plan.values}
                messages={messages}
                onEdit={(text) => onEdit(editable.key, text)}
              />
            ))}
          </div>
        </Panel>
      ))}
      {fitting.length === 0 && <Quiet>No matches for “{wanted}”. The policy file has everything.</Quiet>}
    </>
  );
}

function fits({ label, value, unit, rule, clause }: Editable, wanted: string): boolean {
  return `${label} ${value} ${unit} ${rule} ${clause}`.toLowerCase().includes(wanted.trim().toLowerCase());
}
