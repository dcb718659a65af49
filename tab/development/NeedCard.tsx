import { Badge, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Choice, NeedView } from '#domain/review/development/view.ts';
import { sentence } from '#domain/sentence.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useAnnounce } from '../look/announce.tsx';
import { MoreMenu } from '../look/MoreMenu.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { NeedForm } from './NeedForm.tsx';
import { NeedStep, type Step } from './NeedSteps.tsx';
import { type Place, useSendNeed } from './register.ts';

const useStyles = makeStyles({
  need: { margin: 0, whiteSpace: 'pre-wrap' },
});

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
  const { t, dayInWords } = useWords();
  const styles = useStyles();
  const [isChanging, setChanging] = useState(false);
  const { now, timeZone } = frame;
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const { state } = need;
  return (
    <Panel kind={state.kind === 'promised' && need.canProvide ? 'first' : 'plain'}>
      <Row>
        {whose}
        <StateBadge state={state} />
      </Row>
      <p className={styles.need}>{need.need}</p>
      <Quiet>
        <AboutIt need={need} day={day} />
      </Quiet>
      {state.kind === 'provided' && state.note && <Written label={t('What was provided')} text={state.note} />}
      {state.kind === 'declined' && <Written label={t('Not provided, because')} text={state.why} />}
      {need.effect && <Written label={t('Outcome')} text={need.effect.text} />}
      {isChanging ? (
        <NeedForm {...frame} draftKey={`need.${need.id}.changing`} need={need} onDone={() => setChanging(false)} />
      ) : (
        <Actions need={need} frame={frame} onChange={() => setChanging(true)} />
      )}
    </Panel>
  );
}

/** Its route and what it is linked to, by when, where it comes from and who is next. */
function AboutIt({ need, day }: { need: NeedView; day: (date: string) => string }) {
  const { t } = useWords();
  const link = [need.priorityName, need.priorityNote].filter(Boolean).join(': ');
  const by = need.by ? t('by {day}', { day: day(need.by) }) : '';
  const from = {
    person: t('entered by {name}', { name: need.enteredByName }),
    feedback: t('from an observation’s feedback'),
    statement: t('from what both signed'),
  }[need.source.kind];
  const next = {
    asked: t('waiting for a promise or a decision'),
    promised: t('waiting for the training and development coordinator'),
    provided: need.effect ? '' : t('its outcome is still to be recorded'),
    declined: '',
    withdrawn: '',
  }[need.state.kind];
  const chosen = sentence([need.routeName, link].filter(Boolean).join(' · '));
  const rest = [by, from, next].filter(Boolean).join(' · ');
  if (chosen === '') return sentence(rest);
  return (
    <>
      <SchoolsWords>{chosen}</SchoolsWords> · {rest}
    </>
  );
}

function Actions({ need, frame, onChange }: { need: NeedView; frame: Frame; onChange: () => void }) {
  const { t } = useWords();
  const { send, isPending, problem } = useSendNeed(frame.place);
  const announce = useAnnounce();
  const step = (open: string, which: Step) => (
    <FormDialog open={open}>{(close) => <NeedStep {...frame} step={which} need={need} onDone={close} />}</FormDialog>
  );
  return (
    <>
      <Trouble problem={problem} />
      <Row>
        {need.canPromise && need.state.kind === 'asked' && step(t('Promise this training'), 'promising')}
        {need.canProvide && step(t('Record it as provided'), 'providing')}
        {need.canRecordEffect && step(t(need.effect ? 'Change the outcome' : 'Record the outcome'), 'effect')}
        {need.canDecline && step(t('Record that it is not provided'), 'declining')}
        <MoreMenu
          label={t('More about this need')}
          items={[
            need.canChange && { name: t('Change'), onPress: onChange },
            need.canWithdraw && {
              name: t('Withdraw'),
              onPress: () =>
                isPending || send({ type: 'withdrawNeed', needId: need.id }, () => announce(t('Withdrawn.'))),
            },
          ]}
        />
      </Row>
    </>
  );
}

function StateBadge({ state }: Pick<NeedView, 'state'>) {
  const { t } = useWords();
  switch (state.kind) {
    case 'asked':
      return <Badge appearance="tint">{t('asked for')}</Badge>;
    case 'promised':
      return (
        <Badge appearance="tint" color="warning">
          {t('promised')}
        </Badge>
      );
    case 'provided':
      return (
        <Badge appearance="tint" color="success">
          {t('provided')}
        </Badge>
      );
    case 'declined':
      return (
        <Badge appearance="tint" color="danger">
          {t('not provided')}
        </Badge>
      );
    case 'withdrawn':
      return <Badge appearance="tint">{t('withdrawn')}</Badge>;
  }
}
