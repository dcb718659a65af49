import { Badge, Checkbox, Field, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding } from '#domain/policies/finding.ts';
import type { Value } from '#domain/policies/settings.ts';
import { valueInWords } from '#domain/policies/valueInWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { type FieldMessages, fieldPlace, focusField, messageAt } from './fieldPlace.ts';
import { findingKey } from './findingKey.ts';
import { idsSetAtGaps } from './gapSettings.ts';
import type { Plan } from './plan.ts';
import { SettingField } from './SettingField.tsx';

const KINDS = {
  conflict: { name: 'Conflict', color: 'danger' },
  gap: { name: 'Left open', color: 'warning' },
  note: { name: 'Worth knowing', color: 'informative' },
} as const;

const DECIDED = { name: 'Decided', color: 'success' } as const;

const ORDER: readonly Finding['kind'][] = ['conflict', 'gap', 'note'];

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '70ch' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

type Choosing = {
  plan: Plan;
  messages: FieldMessages;
  onChange: (id: string, value: Value) => void;
};

type Props = Choosing & {
  findings: readonly Finding[];
  seen: readonly string[];
  onSeen: (key: string, isSeen: boolean) => void;
};

/**
 * Conflicts and gaps in the policy as it would be adopted, each with the choices that decide it. The reader must first
 * tick each conflict that is not decided as seen.
 */
export function Findings({ findings, seen, onSeen, ...choosing }: Props) {
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
        {...choosing}
        onSeen={(isSeen) => onSeen(findingKey(finding), isSeen)}
      />
    ));
}

function OneFinding({
  finding,
  isSeen,
  onSeen,
  ...choosing
}: Choosing & {
  finding: Finding;
  isSeen: boolean;
  onSeen: (isSeen: boolean) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { name, color } = finding.isDecided ? DECIDED : KINDS[finding.kind];
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
          {[...new Set(finding.rules.map(({ clause }) => clause))].map((clause) => (
            <Clause key={clause} clause={clause} />
          ))}
        </Row>
      )}
      <Deciding finding={finding} {...choosing} />
      {finding.kind === 'conflict' && !finding.isDecided && (
        <div id={fieldPlace(key)} role="group" aria-labelledby={id}>
          <Field {...messageAt(choosing.messages, key)}>
            <Checkbox label="I have seen this" checked={isSeen} onChange={(_, data) => onSeen(data.checked === true)} />
          </Field>
        </div>
      )}
    </Panel>
  );
}

/** What decides a finding: blanks are filled in here, and other settings of the policy are led to. */
function Deciding({ finding: { decides = [], see = [] }, plan, messages, onChange }: Choosing & { finding: Finding }) {
  const styles = useStyles();
  const here = idsSetAtGaps(plan);
  const settings = plan.settings.filter(({ id }) => decides.includes(id) || see.includes(id));
  const elsewhere = settings.filter(({ id }) => !here.has(id));
  return (
    <>
      {settings
        .filter(({ id }) => here.has(id))
        .map((setting) => (
          <SettingField
            key={setting.id}
            setting={setting}
            value={plan.values[setting.id] ?? setting.default}
            messages={messages}
            onChange={(value) => onChange(setting.id, value)}
          />
        ))}
      {elsewhere.length > 0 && (
        <ul className={styles.list}>
          {elsewhere.map((setting) => (
            <li key={setting.id}>
              <Link as="button" inline onClick={() => focusField(setting.id)}>
                {setting.label}
              </Link>
              : {valueInWords(setting, plan.values[setting.id] ?? setting.default)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
