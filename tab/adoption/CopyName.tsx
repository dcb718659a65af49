import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import type { Choices, Plan } from './plan.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '480px' },
});

type Props = { plan: Plan; original: string; messages: FieldMessages; onChange: (changed: Partial<Choices>) => void };

/** The title and the short name of an edited copy, which is a policy of the school's own. */
export function CopyName({ plan, original, messages, onChange }: Props) {
  const styles = useStyles();
  return (
    <Panel kind="first">
      <Quiet>
        With these changes it is your school’s own copy. “{original}” stays as it is; give the copy a title of its own.
      </Quiet>
      <div className={styles.fields}>
        <div id={fieldPlace('title')}>
          <Field label="Title of your copy" required {...messageAt(messages, 'title')}>
            <Input value={plan.title} onChange={(_, data) => onChange({ title: data.value })} />
          </Field>
        </div>
        <div id={fieldPlace('id')}>
          <Field
            label="Short name"
            required
            hint="For addresses and file names: small letters, digits and hyphens."
            {...messageAt(messages, 'id')}
          >
            <Input value={plan.id} onChange={(_, data) => onChange({ id: data.value })} />
          </Field>
        </div>
      </div>
    </Panel>
  );
}
