import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PolicyView } from '#domain/views/policy.ts';

import { useWords } from '../language/useWords.ts';
import { useConfirmReading } from '../api/policies.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { usePolicyStyles } from './policyStyles.ts';

const useStyles = makeStyles({
  panel: { marginTop: tokens.spacingVerticalXXL },
  confirmed: { margin: 0, outlineStyle: 'none' },
});

type Props = { policy: PolicyView; reading: NonNullable<PolicyView['reading']> };

/**
 * Asks new staff to read the policy and to confirm it, lets others confirm it, and shows when it was confirmed (KM-59).
 */
export function ReadingPanel({ policy, reading }: Props) {
  const { t, dayInWords, deadlineInWords } = useWords();
  const styles = usePolicyStyles();
  const own = useStyles();
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
    confirm.mutate(undefined, {
      onSuccess: () => announce(t('Thank you. It is noted that you have read this policy.')),
    });
  return (
    <div className={mergeClasses(styles.notPrinted, own.panel)}>
      {reading.confirmedAt ? (
        <Panel kind="quiet">
          <p ref={said} tabIndex={-1} className={own.confirmed}>
            {t('You confirmed on {day} that you have read this policy.', {
              day: dayInWords({ moment: reading.confirmedAt, timeZone, now }),
            })}{' '}
            <Clause clause={reading.clause} />
          </p>
        </Panel>
      ) : (
        <Panel kind={reading.asked ? 'first' : 'plain'}>
          <h2 className={styles.title}>{t(reading.asked ? 'Read this policy and confirm it' : 'Have you read it?')}</h2>
          {reading.due && (
            <Row>
              <Quiet>
                {t('by {day}', {
                  day: deadlineInWords({
                    due: reading.due,
                    lastWorkingDay: reading.counted?.lastWorkingDay,
                    timeZone,
                    now,
                    workingDays: undefined,
                  }).day,
                })}
              </Quiet>
              <Clause clause={reading.clause} />
            </Row>
          )}
          <Quiet>
            {t(
              reading.asked
                ? 'Take your time. The button says that you have read it, not that you agree with all of it.'
                : 'You are not asked to confirm it, but you may.',
            )}
          </Quiet>
          <Trouble problem={confirm.error} />
          <Row>
            <Button
              appearance={reading.asked ? 'primary' : 'secondary'}
              disabledFocusable={confirm.isPending}
              onClick={send}
            >
              {t(confirm.isPending ? 'Confirming …' : 'I have read this policy')}
            </Button>
            {!reading.due && <Clause clause={reading.clause} />}
          </Row>
        </Panel>
      )}
    </div>
  );
}
