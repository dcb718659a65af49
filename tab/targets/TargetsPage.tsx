import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams } from 'wouter';
import { rowsAnswer, rowsIn } from '#domain/forms/answers.ts';
import type { FormField } from '#domain/forms/form.ts';
import type { YearTargetsView } from '#domain/views/yearTargets.ts';
import { momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useMe } from '../api/forms.ts';
import { useSaveTargets, useYearTargets } from '../api/objectives.ts';
import { faultSaying } from '../forms/fault.ts';
import { QuestionField } from '../forms/fields/QuestionField.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { useFocusAfter } from '../forms/useFocusAfter.ts';
import { senderOf } from '../forms/sender.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';
import { groupsInRows, rowsInPasted, rowsOfGroups, tooManyCells } from '../objectives/groupRows.ts';
import { TargetsTable } from './TargetsTable.tsx';
import { TextLink } from '../look/TextLink.tsx';

/**
 * The achievement targets of a school year, by group and subject; entered once for everybody, and read by all staff
 * (KS-07).
 */
export default function TargetsPage() {
  const year = Number(useParams<{ year: string }>().year);
  return (
    <Loaded query={useYearTargets(year)}>
      {(data) => (
        <Page title={`Achievement targets ${yearInWords(year)}`}>
          <Quiet>
            {data.text} <Clause clause={data.clause} />
          </Quiet>
          <Row>
            <TextLink href={`/targets/${year - 1}`}>{yearInWords(year - 1)}</TextLink>
            <TextLink href={`/targets/${year + 1}`}>{yearInWords(year + 1)}</TextLink>
          </Row>
          {data.saved && (
            <Quiet>
              Last saved by {data.saved.by} on{' '}
              {momentInWords({ moment: data.saved.at, timeZone: data.timeZone, now: data.now })}.
            </Quiet>
          )}
          <Stack above="L">{data.canSet ? <Edit key={year} view={data} /> : <Read view={data} />}</Stack>
        </Page>
      )}
    </Loaded>
  );
}

/** "2026/27". */
function yearInWords(year: number): string {
  return `${year}/${String(year + 1).slice(2)}`;
}

function Read({ view }: { view: YearTargetsView }) {
  if (view.targets.length > 0) {
    return (
      <>
        <Quiet>The percentage of students who reach their target grade, in each group.</Quiet>
        <TargetsTable targets={view.targets} />
      </>
    );
  }
  return <Empty>No targets have been set for this year yet.</Empty>;
}

function Edit({ view }: { view: YearTargetsView }) {
  const { data: me } = useMe();
  return me ? <Form view={view} owner={me.oid} /> : <Loading />;
}

function Form({ view, owner }: { view: YearTargetsView; owner: string }) {
  const saved = view.tag ?? '';
  const isOvertaken = ({ basedOn }: Record<'rows' | 'basedOn', string>) => basedOn !== saved;
  return (
    <KeptForm
      draft={`targets.${view.year}`}
      owner={owner}
      timeZone={view.timeZone}
      sender={senderOf(useSaveTargets(view.year))}
      initial={{ rows: rowsOfGroups(view.targets), basedOn: saved }}
      send="Save the targets"
      sending="Saving …"
      said="The targets are saved. They are offered to everybody who writes achievement objectives."
      wish={({ rows, basedOn }) => ({ targets: groupsInRows(rows), basedOn: basedOn || null })}
      afterwards={(_, { targets, tag }) => ({ rows: rowsOfGroups(targets), basedOn: tag ?? '' })}
      whyNot={(values) => (isOvertaken(values) ? 'Choose between the two above first.' : undefined)}
      isToldElsewhere={({ code }, values) => code === 'stale' && isOvertaken(values)}
      oneOrOther
    >
      {({ values, change, resolve }) => (
        <>
          <QuestionField
            field={{ ...QUESTION, rule: view.rule, clause: view.clause }}
            value={values.rows}
            onChange={(text) => change('rows', text)}
          />
          <Paste onRows={(pasted) => change('rows', rowsAnswer([...(rowsIn(values.rows) ?? []), ...pasted]))} />
          {isOvertaken(values) && (
            <Panel kind="quiet">
              <Text>
                {view.saved?.by ?? 'Somebody'} saved other targets meanwhile. Below is what is saved; what you entered
                is above.
              </Text>
              <TargetsTable targets={view.targets} />
              <Row>
                <Button onClick={() => resolve({ rows: values.rows, basedOn: saved })}>Keep what I entered</Button>
                <Button onClick={() => resolve({ rows: rowsOfGroups(view.targets), basedOn: saved })}>
                  Take what is saved
                </Button>
              </Row>
            </Panel>
          )}
        </>
      )}
    </KeptForm>
  );
}

const QUESTION: FormField = {
  id: 'targets',
  label: 'Percentage of students who reach their target grade, for each group',
  kind: 'rows',
  required: false,
  columns: [
    { id: 'group', label: 'Group' },
    { id: 'subject', label: 'Subject' },
    { id: 'good', label: 'Good, %' },
    { id: 'outstanding', label: 'Outstanding, %' },
  ],
  rule: '',
  clause: '',
};

/** Rows copied from a spreadsheet: group, subject and the two percentages. */
function Paste({ onRows }: { onRows: (rows: string[][]) => void }) {
  const announce = useAnnounce();
  const [text, setText] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { box, focus } = useFocusAfter();
  if (text === null)
    return (
      <Row>
        <Button onClick={() => setText('')}>Paste from a spreadsheet</Button>
      </Row>
    );
  const rows = rowsInPasted(text);
  const none = isTried && rows.length === 0 ? 'Paste at least one row.' : undefined;
  const wrong = tooManyCells(rows) ?? none;
  return (
    <Panel kind="quiet">
      <div ref={box}>
        <Field
          label="Rows from a spreadsheet"
          hint="Group, subject, percentage for Good, percentage for Outstanding; one group a line."
          {...(wrong && faultSaying(wrong))}
        >
          <Textarea rows={5} autoFocus value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
      </div>
      <Row>
        <Button
          onClick={() => {
            setTried(true);
            if (rows.length === 0 || wrong !== undefined) {
              focus('textarea');
              return;
            }
            onRows(rows);
            announce(`${plural(rows.length, 'row')} added.`);
            setText(null);
          }}
        >
          Add {plural(rows.length, 'row')}
        </Button>
        <Button appearance="subtle" onClick={() => setText(null)}>
          Not now
        </Button>
      </Row>
    </Panel>
  );
}
