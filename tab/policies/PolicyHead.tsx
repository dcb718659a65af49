import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Select } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { PolicyView } from '#domain/views/policy.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { usePolicyStyles } from './policyStyles.ts';

type Props = { policy: PolicyView; onVersion: (version: string | null) => void; isComing: boolean };

/** What the policy is, its version and who adopted it, and what the reader can do with it. */
export function PolicyHead({ policy, onVersion, isComing }: Props) {
  const styles = usePolicyStyles();
  const [, go] = useLocation();
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 16, marginTop: 12 }}>
      <p className={styles.text}>{policy.summary}</p>
      <Standing policy={policy} />
      {policy.versions.length > 1 && policy.adopted && (
        <div className={styles.notPrinted}>
          <Field
            label="Version"
            className={styles.field}
            hint={isComing ? 'Fetching this version …' : ''}
            style={{ maxWidth: 420 }}
          >
            <Select value={policy.adopted.version} onChange={(_, data) => onVersion(data.value)}>
              {policy.versions.map((version) => (
                <option key={version.version} value={version.version}>
                  {version.version}, from{' '}
                  {dayInWords({ moment: version.from, timeZone: policy.timeZone, now: policy.now })}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <div className={styles.notPrinted}>
        <Row>
          <Button onClick={() => go(`/policies/${policy.id}/calculator`)}>Work out a deadline</Button>
          {policy.canAdopt && (
            <Button onClick={() => go(`/policies/${policy.id}/adopt`)}>
              {policy.adopted ? 'Amend this policy' : 'Adopt this policy'}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => window.print()}>
            Print
          </Button>
          {policy.adopted && !policy.adopted.inForce && policy.versions.length > 1 && (
            <Button appearance="subtle" onClick={() => onVersion(null)}>
              Show the version in force
            </Button>
          )}
        </Row>
      </div>
    </div>
  );
}

function Standing({ policy }: { policy: PolicyView }) {
  const { adopted, timeZone, now } = policy;
  if (!adopted) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Not adopted: shown with its defaults</MessageBarTitle>
          The school has not adopted this policy. Nobody’s review follows it.
        </MessageBarBody>
      </MessageBar>
    );
  }
  const day = (moment: string) => dayInWords({ moment, timeZone, now });
  const isToCome = Date.parse(adopted.from) > Date.parse(now);
  const others = [...adopted.staffGroups, ...(adopted.site ? [adopted.site] : [])].join(', ');
  return (
    <>
      {!adopted.inForce && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{isToCome ? 'This version is still to come' : 'This is an older version'}</MessageBarTitle>
            {isToCome
              ? `It comes into force on ${day(adopted.from)}.`
              : 'Reviews that began under it keep it; a newer one is in force.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <Quiet>
        Version {adopted.version}, {adopted.inForce ? 'in force since' : 'from'} {day(adopted.from)} · adopted by{' '}
        {adopted.adoptedBy} on {day(adopted.adoptedAt)}
        {others && ` · for ${others}`}
      </Quiet>
    </>
  );
}
