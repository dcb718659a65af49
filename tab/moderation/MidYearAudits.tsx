import { useState } from 'react';
import type { MidYearToAudit, ModerationPageView } from '#domain/views/moderationPage.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useAudit } from '../api/moderation.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { CardTitle } from '../look/CardTitle.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';

/** The mid-year reviews that were held, by reviewer, for the audit with each reviewer (KM-39). */
export function MidYearAudits({ view }: { view: ModerationPageView }) {
  if (!view.midYearRule) return null;
  const { clause, text } = view.midYearRule;
  const reviewers = [...new Map(view.midYear.map(({ reviewer }) => [reviewer.oid, reviewer])).values()];
  return (
    <Section title="Mid-year reviews">
      <Stack below="L">
        <Quiet>
          {text} <Clause clause={clause} />
        </Quiet>
      </Stack>
      {reviewers.length === 0 && <Empty>None has been held yet. They appear here once they are.</Empty>}
      {reviewers.map((reviewer) => {
        const held = view.midYear.filter((each) => each.reviewer.oid === reviewer.oid);
        const toAudit = held.filter(({ canAudit }) => canAudit);
        return (
          <Panel key={reviewer.oid}>
            <CardTitle as="h3">{reviewer.name}</CardTitle>
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
      <CardTitle as="h4">
        {each.reviewee.name}, {momentInWords({ moment: each.heldAt, timeZone: view.timeZone, now: view.now })}
      </CardTitle>
      {each.found.length === 0 && <Quiet>Nothing was recorded of it.</Quiet>}
      {each.found.map(({ id, label, text }) => (
        <Written key={id} label={label} text={text} />
      ))}
      {each.audits.map(({ on, outcome }) => (
        <Written key={`${on}.${outcome}`} label={`Audited on ${on}`} text={outcome} />
      ))}
    </div>
  );
}

function Audit({ name, audited, today }: { name: string; audited: readonly MidYearToAudit[]; today: string }) {
  const { mutate, error, isPending, isPaused } = useAudit();
  const announce = useAnnounce();
  const [values, setValues] = useState({ on: today, outcome: '' });
  return (
    <FormBox
      form={{
        values,
        change: (field, text) => setValues((before) => ({ ...before, [field]: text })),
        problem: error,
        isPending,
      }}
      isPaused={isPaused}
      label={`Audit with ${name}`}
      send="Note the audit"
      appearance="secondary"
      onSend={() =>
        mutate(
          { audited, ...values },
          {
            onSuccess: () => {
              setValues({ ...values, outcome: '' });
              announce(`The audit with ${name} is noted.`);
            },
          },
        )
      }
    >
      <LineBox field="on" label="Audited on" type="date" max={today} width={220} required />
      <TextBox field="outcome" label="Outcome" required />
    </FormBox>
  );
}
