import { Badge, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding } from '#domain/policies/finding.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { type FieldMessages, fieldPlace, messageAt } from './fieldPlace.ts';
import { findingKey } from './findingKey.ts';

const KINDS = {
  conflict: { name: 'Conflict', color: 'danger' },
  gap: { name: 'Left open', color: 'warning' },
  note: { name: 'Worth knowing', color: 'informative' },
} as const;

const ORDER: readonly Finding['kind'][] = ['conflict', 'gap', 'note'];

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '70ch' },
});

type Props = {
  findings: readonly Finding[];
  seen: readonly string[];
  messages: FieldMessages;
  onSeen: (key: string, isSeen: boolean) => void;
};

/** Conflicts and gaps in the policy as it would be adopted. The reader must first tick each conflict as seen. */
export function Findings({ findings, seen, messages, onSeen }: Props) {
  if (findings.length === 0)
    return (
      <Panel kind="quiet">
        <Quiet>Nothing in this policy contradicts itself or is left open.</Quiet>
      </Panel>
    );
  return findings
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((finding) => (
      <OneFinding
        key={findingKey(finding)}
        finding={finding}
        isSeen={seen.includes(findingKey(finding))}
        messages={messages}
        onSeen={(isSeen) => onSeen(findingKey(finding), isSeen)}
      />
    ));
}

function OneFinding({
  finding,
  isSeen,
  messages,
  onSeen,
}: {
  finding: Finding;
  isSeen: boolean;
  messages: FieldMessages;
  onSeen: (isSeen: boolean) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { name, color } = KINDS[finding.kind];
  const key = findingKey(finding);
  return (
    <Panel>
      <Row>
        <Badge appearance="outline" color={color}>
          {name}
        </Badge>
        <h3 id={id} className={styles.title}>
          {finding.title}
        </h3>
      </Row>
      <p className={styles.text}>{finding.text}</p>
      {finding.rules.length > 0 && (
        <Row>
          {finding.rules.map(({ rule, clause }) => (
            <Clause key={`${rule} ${clause}`} clause={clause} />
          ))}
        </Row>
      )}
      {finding.kind === 'conflict' && (
        <div id={fieldPlace(key)} role="group" aria-labelledby={id}>
          <Field {...messageAt(messages, key)}>
            <Checkbox label="I have seen this" checked={isSeen} onChange={(_, data) => onSeen(data.checked === true)} />
          </Field>
        </div>
      )}
    </Panel>
  );
}
