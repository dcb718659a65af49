import {
  Button,
  Field,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
} from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { PolicyView } from '#domain/views/policy.ts';

import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { usePolicyStyles } from './policyStyles.ts';

type Props = { policy: PolicyView; onVersion: (version: string | null) => void; isComing: boolean };

/** What the policy is, its version and who adopted it, and what the reader can do with it. */
export function PolicyHead({ policy, onVersion, isComing }: Props) {
  const { t, dayInWords } = useWords();
  const styles = usePolicyStyles();
  const [, go] = useLocation();
  return (
    <Stack gap="L" above="M">
      <p className={styles.text}>
        <SchoolsWords>{policy.summary}</SchoolsWords>
      </p>
      <Standing policy={policy} />
      {policy.versions.length > 1 && policy.adopted && (
        <div className={styles.notPrinted}>
          <Field
            label={t('Version')}
            className={mergeClasses(styles.field, styles.narrow)}
            hint={isComing ? t('Fetching this version …') : ''}
          >
            <Select value={policy.adopted.version} onChange={(_, data) => onVersion(data.value)}>
              {policy.versions.map((version) => (
                <option key={version.version} value={version.version}>
                  {t('{version}, from {day}', {
                    version: version.version,
                    day: dayInWords({ moment: version.from, timeZone: policy.timeZone, now: policy.now }),
                  })}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <div className={styles.notPrinted}>
        <Row>
          <Button onClick={() => go(`/policies/${policy.id}/calculator`)}>{t('Work out a deadline')}</Button>
          {policy.canAdopt && (
            <Button onClick={() => go(`/policies/${policy.id}/adopt`)}>
              {t(policy.adopted ? 'Amend this policy' : 'Adopt this policy')}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => window.print()}>
            {t('Print')}
          </Button>
          {policy.adopted && !policy.adopted.inForce && policy.versions.length > 1 && (
            <Button appearance="subtle" onClick={() => onVersion(null)}>
              {t('Show the version in force')}
            </Button>
          )}
        </Row>
      </div>
    </Stack>
  );
}

function Standing({ policy }: { policy: PolicyView }) {
  const { t, dayInWords } = useWords();
  const { adopted, timeZone, now } = policy;
  if (!adopted) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('Not adopted: shown with its defaults')}</MessageBarTitle>
          {t('The school has not adopted this policy. Nobody’s review follows it.')}
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
            <MessageBarTitle>
              {t(isToCome ? 'This version is still to come' : 'This is an older version')}
            </MessageBarTitle>
            {isToCome
              ? t('It comes into force on {day}.', { day: day(adopted.from) })
              : t('Reviews that began under it keep it; a newer one is in force.')}
          </MessageBarBody>
        </MessageBar>
      )}
      <Quiet>
        {t(adopted.inForce ? 'Version {version}, in force since {day}' : 'Version {version}, from {day}', {
          version: adopted.version,
          day: day(adopted.from),
        })}{' '}
        · {t('adopted by {name} on {day}', { name: adopted.adoptedBy, day: day(adopted.adoptedAt) })}
        {others && ` · ${t('for {groups}', { groups: others })}`}
      </Quiet>
    </>
  );
}
