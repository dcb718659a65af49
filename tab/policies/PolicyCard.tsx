import { Badge, Button } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import type { PolicySummary } from '#domain/views/policy.ts';

import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { LanguageWords } from '#domain/language/words.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { usePolicyStyles } from './policyStyles.ts';

type Props = { policy: PolicySummary; canAdopt: boolean; today: string };

/** One policy of the list: what it is, whom it covers, since when, and what the reader can do with it. */
export function PolicyCard({ policy, canAdopt, today }: Props) {
  const words = useWords();
  const { t } = words;
  const styles = usePolicyStyles();
  const [, go] = useLocation();
  const adopted = policy.inForce !== null || policy.comes !== null;
  return (
    <Panel kind={policy.yours ? 'first' : adopted ? 'plain' : 'quiet'}>
      <div className={styles.headed}>
        <h3 className={styles.title}>
          <Link href={`/policies/${policy.id}`} className={styles.link}>
            <SchoolsWords>{policy.title}</SchoolsWords>
          </Link>
        </h3>
        {policy.yours && (
          <Badge appearance="tint" color="brand">
            {t('Yours')}
          </Badge>
        )}
      </div>
      <p className={styles.text}>
        <SchoolsWords>{policy.summary}</SchoolsWords>
      </p>
      <Quiet>
        <SchoolsWords>{policy.source}</SchoolsWords> · {t('Covers:')}{' '}
        <SchoolsWords>{policy.covers.join(', ')}</SchoolsWords>
        {since({ policy, today, words }).map((each) => ` · ${each}`)}
      </Quiet>
      <Row>
        <Button onClick={() => go(`/policies/${policy.id}`)} aria-label={t('Read {title}', { title: policy.title })}>
          {t('Read')}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => go(`/policies/${policy.id}/calculator`)}
          aria-label={t('Work out a deadline under {title}', { title: policy.title })}
        >
          {t('Work out a deadline')}
        </Button>
        {canAdopt && (
          <Button
            appearance="subtle"
            onClick={() => go(`/policies/${policy.id}/adopt`)}
            aria-label={t(adopted ? 'Amend {title}' : 'Adopt {title}', { title: policy.title })}
          >
            {t(adopted ? 'Amend' : 'Adopt')}
          </Button>
        )}
      </Row>
    </Panel>
  );
}

type SinceArgs = { policy: PolicySummary; today: string; words: LanguageWords };

function since({ policy: { inForce, comes }, today, words: { t, dayInWords } }: SinceArgs): string[] {
  const day = (date: string) => dayInWords({ moment: date, timeZone: 'UTC', now: today });
  return [
    ...(inForce ? [t('In force since {day}', { day: day(inForce.from) })] : []),
    ...(comes
      ? [t(inForce ? 'A new version comes into force on {day}' : 'Comes into force on {day}', { day: day(comes.from) })]
      : []),
  ];
}
