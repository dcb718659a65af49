import { Badge, Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ROLES } from '#domain/people/roles.ts';
import type { Choice, NeedView } from '#domain/review/development/view.ts';
import { dayInWords, fieldsOf } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { NeedForm } from './NeedForm.tsx';
import { NeedStep, type Step } from './NeedSteps.tsx';
import { type Place, useSendNeed } from './register.ts';

export type Frame = {
  owner: string;
  now: string;
  timeZone: string;
  routes: Choice[];
  priorities: Choice[];
  place: Place;
};

/**
 * One need: what, by which route, what it is linked to, its state, who is next, and what the reader can do about it.
 */
export function NeedCard({ need, frame, whose }: { need: NeedView; frame: Frame; whose?: ReactNode }) {
  const [doing, setDoing] = useState<Step | 'changing' | null>(null);
  const { now, timeZone } = frame;
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const close = () => setDoing(null);
  const { state } = need;
  return (
    <Panel kind={state.kind === 'promised' && need.canProvide ? 'first' : 'plain'}>
      <Row>
        {whose}
        <StateBadge state={state} />
      </Row>
      <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{need.need}</p>
      <Quiet>{aboutIt(need, day)}</Quiet>
      {state.kind === 'provided' && state.note && <Written label="What was provided" text={state.note} />}
      {state.kind === 'declined' && <Written label="Not provided, because" text={state.why} />}
      {need.effect && <Written label="What came of it" text={need.effect.text} />}
      {doing === 'changing' && <NeedForm {...frame} draftKey={`need.${need.id}.changing`} need={need} onDone={close} />}
      {doing !== null && doing !== 'changing' && (
        <NeedStep
          step={doing}
          need={need}
          owner={frame.owner}
          timeZone={timeZone}
          today={fieldsOf(now, timeZone).date}
          place={frame.place}
          onDone={close}
        />
      )}
      {doing === null && <Actions need={need} place={frame.place} onDo={setDoing} />}
    </Panel>
  );
}

function aboutIt(need: NeedView, day: (date: string) => string): string {
  const link = [need.priorityName, need.priorityNote].filter(Boolean).join(': ');
  const by = need.by ? `by ${day(need.by)}` : '';
  const from = {
    person: `entered by ${need.enteredByName}`,
    feedback: 'from an observation’s feedback',
    statement: 'from what both signed',
  }[need.source.kind];
  const next = {
    asked: 'waits for a promise or a decision',
    promised: `waits for the ${ROLES.trainingCoordinator.words}`,
    provided: need.effect ? '' : 'what came of it is still to be recorded',
    declined: '',
    withdrawn: '',
  }[need.state.kind];
  return sentence([need.routeName, link, by, from, next].filter(Boolean).join(' · '));
}

function Actions({ need, place, onDo }: { need: NeedView; place: Place; onDo: (step: Step | 'changing') => void }) {
  const { send, isPending, problem } = useSendNeed(place);
  const announce = useAnnounce();
  return (
    <>
      <Trouble problem={problem} />
      <Row>
        {need.canPromise && need.state.kind === 'asked' && (
          <Button onClick={() => onDo('promising')}>Promise it</Button>
        )}
        {need.canProvide && <Button onClick={() => onDo('providing')}>Provided</Button>}
        {need.canDecline && <Button onClick={() => onDo('declining')}>Not provided</Button>}
        {need.canRecordEffect && (
          <Button onClick={() => onDo('effect')}>{need.effect ? 'Change what came of it' : 'What came of it'}</Button>
        )}
        {need.canChange && (
          <Button appearance="subtle" onClick={() => onDo('changing')}>
            Change
          </Button>
        )}
        {need.canWithdraw && (
          <Button
            appearance="subtle"
            disabledFocusable={isPending}
            onClick={() => send({ type: 'withdrawNeed', needId: need.id }, () => announce('Withdrawn.'))}
          >
            Withdraw
          </Button>
        )}
      </Row>
    </>
  );
}

function StateBadge({ state }: Pick<NeedView, 'state'>) {
  switch (state.kind) {
    case 'asked':
      return <Badge appearance="tint">asked for</Badge>;
    case 'promised':
      return (
        <Badge appearance="tint" color="warning">
          promised
        </Badge>
      );
    case 'provided':
      return (
        <Badge appearance="tint" color="success">
          provided
        </Badge>
      );
    case 'declined':
      return (
        <Badge appearance="tint" color="danger">
          not provided
        </Badge>
      );
    case 'withdrawn':
      return <Badge appearance="tint">withdrawn</Badge>;
  }
}
