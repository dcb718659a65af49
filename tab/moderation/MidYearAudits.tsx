import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MidYearToAudit, ModerationPageView } from '#domain/views/moderationPage.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useAudit } from '../api/moderation.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';

/** The mid-year reviews that were held, by reviewer, for the audit with each reviewer (KM-39). */
export function MidYearAudits({ view }: { view: ModerationPageView }) {
  if (!view.midYearRule) return null;
  const { rule, clause, text } = view.midYearRule;
  const reviewers = [...new Map(view.midYear.map(({ reviewer }) => [reviewer.oid, reviewer])).values()];
  return (
    <Section title="Mid-year reviews">
      <div style={{ marginBottom: 16 }}>
        <Quiet>
          {text} <Clause rule={rule} clause={clause} />
        </Quiet>
      </div>
      {reviewers.length === 0 && <Empty>None has been held yet. They appear here once they are.</Empty>}
      {reviewers.map((reviewer) => {
        const held = view.midYear.filter((each) => each.reviewer.oid === reviewer.oid);
        const toAudit = held.filter(({ canAudit }) => canAudit);
        return (
          <Panel key={reviewer.oid}>
            <h3 style={{ margin: 0 }}>{reviewer.name}</h3>
            {held.map((each) => (
              <One key={each.meetingId} each={each} view={view} />
            ))}
            {toAudit.length > 0 && <Audit name={reviewer.name} audited={toAudit} today={view.now.slice(0, 10)} />}
          </Panel>
        );
      })}
    </Section>
  );
}

function One({ each, view }: { each: MidYearToAudit; view: ModerationPageView }) {
  return (
    <div>
      <Written
        label={`${each.reviewee.name}, ${momentInWords({ moment: each.heldAt, timeZone: view.timeZone, now: view.now })}`}
        text={each.note ?? 'No note was written.'}
      />
      {each.audits.map(({ on, outcome }) => (
        <Written key={`${on}.${outcome}`} label={`Audited on ${on}`} text={outcome} />
      ))}
    </div>
  );
}

function Audit({ name, audited, today }: { name: string; audited: readonly MidYearToAudit[]; today: string }) {
  const audit = useAudit();
  const announce = useAnnounce();
  const [on, setOn] = useState(today);
  const [outcome, setOutcome] = useState('');
  const send = () =>
    audit.mutate(
      { audited, on, outcome },
      {
        onSuccess: () => {
          setOutcome('');
          announce(`The audit with ${name} is noted.`);
        },
      },
    );
  return (
    <div role="group" aria-label={`Audit with ${name}`}>
      <Field label="Audited on" {...fieldMessage(audit.error, 'on')}>
        <Input type="date" value={on} style={{ maxWidth: 220 }} onChange={(_, data) => setOn(data.value)} />
      </Field>
      <Field label="What came of it" {...fieldMessage(audit.error, 'outcome')}>
        <Textarea value={outcome} onChange={(_, data) => setOutcome(data.value)} />
      </Field>
      <Trouble problem={audit.error} />
      <Row>
        <Button disabledFocusable={audit.isPending} onClick={send}>
          Note the audit
        </Button>
      </Row>
    </div>
  );
}
