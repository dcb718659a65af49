import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { DropInsView } from '#contract/answers.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { askOnce } from '../api/askOnce.ts';
import { call, type InputOf } from '../api/client.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { PersonBox } from '../forms/fields/PersonBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';

/** Records a drop-in: on whom, when, how long, and what was looked at (KM-67). */
export default function DropInPage() {
  return (
    <Loaded query={useQuery({ queryKey: ['dropIns'], queryFn: () => call('GET /api/drop-ins') })}>
      {(data) => (
        <Page title="Record a drop-in">
          {data.rule ? (
            <>
              <Quiet>
                {data.rule.text} <Clause rule={data.rule.rule} clause={data.rule.clause} />
              </Quiet>
              <div style={{ marginTop: 16 }}>
                <Panel kind="first">
                  <Record dropIns={data} />
                </Panel>
              </div>
            </>
          ) : (
            <Empty>
              There is nobody on whom you drop in. Either the school has no drop-ins, or the headteacher has not named
              you for them.
            </Empty>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Record({ dropIns }: { dropIns: DropInsView }) {
  const { now, timeZone, people, you } = dropIns;
  const [, go] = useLocation();
  const client = useQueryClient();
  const record = useMutation({
    mutationFn: (dropIn: Omit<InputOf<'POST /api/drop-ins'>['body'], 'commandId'>) =>
      askOnce({ dropIn: dropIn.observationId }, (commandId) =>
        call('POST /api/drop-ins', { body: { commandId, ...dropIn } }),
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['home'] }),
  });
  return (
    <KeptForm
      draft="dropIn"
      owner={you}
      timeZone={timeZone}
      sender={senderOf(record)}
      initial={{
        revieweeOid: '',
        person: '',
        date: fieldsOf(now, timeZone).date,
        time: '',
        minutes: '15',
        focus: '',
      }}
      send="Record the drop-in"
      said="Recorded. The person is told, and feedback is due."
      wish={({ revieweeOid, date, time, minutes, focus }, observationId) => ({
        observationId,
        revieweeOid,
        start: `${date}T${time}`,
        minutes: Number(minutes),
        focus,
      })}
      onDone={({ reviewId, observationId }) => go(`/reviews/${reviewId}/observations/${observationId}`)}
      renderActions={() => (
        <Button appearance="subtle" onClick={() => go('/')}>
          Not now
        </Button>
      )}
    >
      <PersonBox field="revieweeOid" typed="person" label="On whom" required people={people} />
      <MomentBoxes minutes={{ min: 5, max: 180 }} />
      <TextBox field="focus" label="What you looked at" required />
    </KeptForm>
  );
}
