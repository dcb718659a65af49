import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PolicyView } from '#domain/views/policy.ts';
import { dayInWords, dueInWords } from '#domain/calendar/inWords.ts';
import { useConfirmReading } from '../api/policies.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { usePolicyStyles } from './policyStyles.ts';

type Props = { policy: PolicyView; reading: NonNullable<PolicyView['reading']> };

/**
 * Asks new staff to read the policy and to confirm it, lets others confirm it, and shows when it was confirmed (KM-59).
 */
export function ReadingPanel({ policy, reading }: Props) {
  const styles = usePolicyStyles();
  const confirm = useConfirmReading(policy.id);
  const announce = useAnnounce();
  const said = useRef<HTMLParagraphElement>(null);
  const confirmed = reading.confirmedAt;
  // The pressed button is gone then; its replacement takes the focus.
  useEffect(() => {
    if (confirm.isSuccess && confirmed !== null) said.current?.focus();
  }, [confirm.isSuccess, confirmed]);
  const { timeZone, now } = policy;
  const send = () =>
    confirm.mutate(undefined, { onSuccess: () => announce('Thank you. It is noted that you have read this policy.') });
  return (
    <div className={styles.notPrinted} style={{ marginTop: 24 }}>
      {reading.confirmedAt ? (
        <Panel kind="quiet">
          <p ref={said} tabIndex={-1} style={{ margin: 0, outline: 'none' }}>
            You confirmed on {dayInWords({ moment: reading.confirmedAt, timeZone, now })} that you have read this
            policy. <Clause rule={reading.rule} clause={reading.clause} />
          </p>
        </Panel>
      ) : (
        <Panel kind={reading.asked ? 'first' : 'plain'}>
          <h2 className={styles.title}>
            {reading.asked ? 'Please read this policy and confirm it' : 'Have you read it?'}
          </h2>
          {reading.due && (
            <Row>
              <TimeLeft due={reading.due} now={now} />
              <Quiet>by {dueInWords({ due: reading.due, timeZone, now })}</Quiet>
              <Clause rule={reading.rule} clause={reading.clause} />
            </Row>
          )}
          <Quiet>
            {reading.asked
              ? 'Take your time. The button says that you have read it, not that you agree with all of it.'
              : 'You are not asked to confirm it, but you may.'}
          </Quiet>
          <Trouble problem={confirm.error} />
          <Row>
            <Button
              appearance={reading.asked ? 'primary' : 'secondary'}
              disabledFocusable={confirm.isPending}
              onClick={send}
            >
              {confirm.isPending ? 'Confirming …' : 'I have read this policy'}
            </Button>
            {!reading.due && <Clause rule={reading.rule} clause={reading.clause} />}
          </Row>
        </Panel>
      )}
    </div>
  );
}
