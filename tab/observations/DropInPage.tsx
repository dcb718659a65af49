import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { DropInsView } from '#contract/answers.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
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
import { Empty, TO_HOME } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';

/** Records a drop-in: on whom, when, how long, and what was looked at (KM-67). */
export default function DropInPage() {
  const { t } = useWords();
  return (
    <Loaded query={useQuery({ queryKey: ['dropIns'], queryFn: () => call('GET /api/drop-ins') })}>
      {(data) => (
        <Page title={t('Record a drop-in')}>
          {data.rule ? (
            <>
              <Quiet>
                <SchoolsWords>{data.rule.text}</SchoolsWords> <Clause clause={data.rule.clause} />
              </Quiet>
              <Stack above="L">
                <Panel kind="first">
                  <Record dropIns={data} />
                </Panel>
              </Stack>
            </>
          ) : (
            <Empty next={{ href: TO_HOME.href, name: t(TO_HOME.name) }}>
              {t(
                'You cannot drop in on anybody. Either the school has no drop-ins, or the headteacher has not named you for them.',
              )}
            </Empty>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Record({ dropIns }: { dropIns: DropInsView }) {
  const { t } = useWords();
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
      send={t('Record the drop-in')}
      said={t('Recorded. The person is told, and feedback is due.')}
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
          {t('Not now')}
        </Button>
      )}
    >
      <PersonBox field="revieweeOid" typed="person" label={t('Who you visited')} required people={people} />
      <MomentBoxes of="the drop-in" minutes={{ min: 5, max: 180 }} />
      <TextBox field="focus" label={t('What you looked at')} required />
    </KeptForm>
  );
}
