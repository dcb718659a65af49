import { Button, Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterLine, RegisterView } from '#domain/review/development/view.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { fetchFile } from '../api/client.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { saveFile } from '../host/saveFile.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { NeedCard } from './NeedCard.tsx';
import { NeedForm } from './NeedForm.tsx';
import { useRegister } from './register.ts';

const useStyles = makeStyles({
  filter: { minWidth: '160px' },
});

/** The school's register of training and development needs, for the training coordinator and the headteacher (KM-37). */
export default function RegisterPage() {
  const [entering, setEntering] = useState(false);
  return (
    <Loaded query={useRegister()}>
      {(register, trouble) => (
        <Page title="Training and development needs">
          <Quiet>
            One register for the whole school, from which its programme is planned. It holds the needs and nothing else
            of the reviews. <Clause clause="4.7" />
          </Quiet>
          {trouble}
          <Stack above="L">
            <Row>
              {!entering && register.people.length > 0 && (
                <Button onClick={() => setEntering(true)}>Enter a need</Button>
              )}
              <Export count={register.lines.length} />
            </Row>
          </Stack>
          {entering && <Enter register={register} onDone={() => setEntering(false)} />}
          {register.lines.length === 0 ? (
            <Section title="The register">
              <Empty>No need has been entered yet. Those from reviews and feedback appear here by themselves.</Empty>
            </Section>
          ) : (
            <Lines register={register} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

const ALL = '';
const STATES = [
  { id: 'asked', name: 'Asked for' },
  { id: 'promised', name: 'Promised' },
  { id: 'provided', name: 'Provided' },
  { id: 'declined', name: 'Not provided' },
];

function Lines({ register }: { register: RegisterView }) {
  const [state, setState] = useState(ALL);
  const [route, setRoute] = useState(ALL);
  const [group, setGroup] = useState(ALL);
  const groups = [...new Set(register.lines.map((line) => line.group))].map((name) => ({ id: name, name }));
  const lines = register.lines.filter(
    (line) =>
      (state === ALL || line.need.state.kind === state) &&
      (route === ALL || line.need.route === route) &&
      (group === ALL || line.group === group),
  );
  return (
    <Section title={plural(lines.length, 'need')}>
      <Stack below="L">
        <Row>
          <Filter label="State" choices={STATES} value={state} onChange={setState} />
          <Filter label="Route" choices={register.routes} value={route} onChange={setRoute} />
          <Filter label="Group" choices={groups} value={group} onChange={setGroup} />
        </Row>
      </Stack>
      {lines.map((line) => (
        <Line key={`${line.reviewId} ${line.need.id}`} line={line} register={register} />
      ))}
      {lines.length === 0 && <Empty>No matches. Choose another state, route or group.</Empty>}
    </Section>
  );
}

function Line({ line, register }: { line: RegisterLine; register: RegisterView }) {
  const { person, group, need, reviewId } = line;
  return (
    <NeedCard
      need={need}
      frame={{
        owner: register.you,
        now: register.now,
        timeZone: register.timeZone,
        routes: register.routes,
        priorities: register.priorities,
        place: { reviewId, through: 'register' },
      }}
      whose={
        <span>
          <strong>{person.name}</strong>, {person.jobTitle} · {group}
        </span>
      }
    />
  );
}

function Filter({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly { id: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.filter}>
      <Dropdown
        value={choices.find(({ id }) => id === value)?.name ?? 'All'}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => onChange(data.optionValue ?? ALL)}
      >
        <Option value={ALL}>All</Option>
        {choices.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Enter({ register, onDone }: { register: RegisterView; onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [reviewId, setReviewId] = useState('');
  return (
    <Section title="Enter a need">
      <Panel kind="first">
        <Field label="Whose" required>
          <PersonCombobox
            people={register.people.map(({ person }) => person)}
            typed={typed}
            onType={(text) => {
              setTyped(text);
              setReviewId('');
            }}
            onChoose={({ oid, name }) => {
              setTyped(name);
              setReviewId(register.people.find(({ person }) => person.oid === oid)?.reviewId ?? '');
            }}
          />
        </Field>
        {reviewId === '' ? (
          <Row>
            <Button appearance="subtle" onClick={onDone}>
              Not now
            </Button>
          </Row>
        ) : (
          <NeedForm
            key={reviewId}
            draftKey={`need.${reviewId}`}
            owner={register.you}
            timeZone={register.timeZone}
            routes={register.routes}
            priorities={register.priorities}
            place={{ reviewId, through: 'register' }}
            onDone={onDone}
          />
        )}
      </Panel>
    </Section>
  );
}

/** The register as a file. Everybody whose need is in it sees in their own review that it was exported. */
function Export({ count }: { count: number }) {
  const announce = useAnnounce();
  const file = useMutation({
    mutationFn: () => fetchFile('GET /api/development/export'),
    onSuccess: (blob) => {
      saveFile(blob, 'development-register.csv');
      announce('Exported. Everybody whose need is in it can see that it was.');
    },
  });
  if (count === 0) return null;
  return (
    <>
      <Button disabledFocusable={file.isPending} onClick={() => file.mutate()}>
        Export all as CSV
      </Button>
      <Trouble problem={file.error} />
    </>
  );
}
