import { Badge, Button } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import type { PolicySummary } from '#domain/views/policy.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { usePolicyStyles } from './policyStyles.ts';

type Props = { policy: PolicySummary; canAdopt: boolean; today: string };

/** One policy of the list: what it is, whom it covers, since when, and what the reader can do with it. */
export function PolicyCard({ policy, canAdopt, today }: Props) {
  const styles = usePolicyStyles();
  const [, go] = useLocation();
  const adopted = policy.inForce !== null || policy.comes !== null;
  return (
    <Panel kind={policy.yours ? 'first' : adopted ? 'plain' : 'quiet'}>
      <div className={styles.headed}>
        <h3 className={styles.title}>
          <Link href={`/policies/${policy.id}`} className={styles.link}>
            {policy.title}
          </Link>
        </h3>
        {policy.yours && (
          <Badge appearance="tint" color="brand">
            Yours
          </Badge>
        )}
      </div>
      <p className={styles.text}>{policy.summary}</p>
      <Quiet>{[policy.source, `Covers: ${policy.covers.join(', ')}`, ...since(policy, today)].join(' · ')}</Quiet>
      <Row>
        <Button onClick={() => go(`/policies/${policy.id}`)} aria-label={`Read ${policy.title}`}>
          Read
        </Button>
        <Button
          appearance="subtle"
          onClick={() => go(`/policies/${policy.id}/calculator`)}
          aria-label={`Work out a deadline under ${policy.title}`}
        >
          Work out a deadline
        </Button>
        {canAdopt && (
          <Button
            appearance="subtle"
            onClick={() => go(`/policies/${policy.id}/adopt`)}
            aria-label={`${adopted ? 'Amend' : 'Adopt'} ${policy.title}`}
          >
            {adopted ? 'Amend' : 'Adopt'}
          </Button>
        )}
      </Row>
    </Panel>
  );
}

function since({ inForce, comes }: PolicySummary, today: string): string[] {
  const day = (date: string) => dayInWords({ moment: date, timeZone: 'UTC', now: today });
  return [
    ...(inForce ? [`In force since ${day(inForce.from)}`] : []),
    ...(comes ? [`${inForce ? 'A new version comes' : 'Comes'} into force on ${day(comes.from)}`] : []),
  ];
}
