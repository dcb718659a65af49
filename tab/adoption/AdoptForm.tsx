import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Value } from '#domain/policies/settings.ts';
import type { AdoptionCheck, AdoptionForm } from '#domain/views/policy.ts';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { ChangeWording } from './ChangeWording.tsx';
import { dayAndYear } from './dayAndYear.ts';
import { Findings } from './Findings.tsx';
import { KeptNote } from './KeptNote.tsx';
import { Meaning } from './Meaning.tsx';
import { fieldOfFileProblem } from './messages.ts';
import { type Choices, planOf } from './plan.ts';
import { ReviewChoices } from './ReviewChoices.tsx';
import { SettingFields } from './SettingFields.tsx';
import { StillOpen } from './StillOpen.tsx';
import { useAdopting } from './useAdopting.ts';
import { useChoices } from './useChoices.ts';
import { WhoAndWhen } from './WhoAndWhen.tsx';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
});

type Props = {
  form: AdoptionForm;
  isOwnCopy: boolean;
  reader: { oid: string; timeZone: string; now: string };
  /** Takes the id under which it is adopted. */
  onAdopted: (id: string) => void;
};

/**
 * Adopting a policy on one page, from top to bottom: who it covers, the choices, their consequences, points to note,
 * and the button.
 */
export function AdoptForm({ form, isOwnCopy, reader, onAdopted }: Props) {
  const styles = useStyles();
  const { timeZone, now, oid } = reader;
  const { choices, change, fileText, changeFile, draft } = useChoices(form.id, oid);
  const plan = useMemo(() => planOf({ form, choices, fileText, isOwnCopy }), [form, choices, fileText, isOwnCopy]);
  const seen = choices.seen ?? [];
  const day = dayAndYear(plan.from, timeZone);
  const adopting = useAdopting({
    plan,
    seen,
    onAdopted: (id) => {
      // Waits until the draft is gone: if the window is closed at once, the draft must not come back.
      void draft.forget().then(() => onAdopted(id));
    },
  });
  const { check, messages } = adopting;
  const changeField = (changed: Partial<Choices>, field: string) => {
    adopting.touch(field);
    change(changed);
  };
  const changeValue = (id: string, value: Value) => changeField({ values: { ...choices.values, [id]: value } }, id);
  const elsewhere = (check?.fileProblems ?? []).filter(({ at }) => !fieldOfFileProblem(plan, at));
  return (
    <Page
      back={{ href: '/policies', name: 'Policies' }}
      title={form.amends === null ? `Adopt “${form.title}”` : `Change “${form.title}”`}
    >
      <div className={styles.top}>
        <Quiet>{form.summary}</Quiet>
        {form.amends !== null && (
          <Quiet>
            The latest version is from {dayAndYear(form.amends.slice(0, 10), timeZone)}. This makes a new one.
          </Quiet>
        )}
        <KeptNote draft={draft} timeZone={timeZone} />
      </div>

      <Section title="1. Who it covers, and when it starts">
        <Panel>
          <WhoAndWhen plan={plan} sites={form.sites} messages={messages} onChange={changeField} />
        </Panel>
      </Section>

      <Section title="2. What your school chooses">
        <SettingFields plan={plan} messages={messages} onChange={changeValue} />
      </Section>

      <Section title="3. Change numbers or wording">
        <ChangeWording
          plan={plan}
          original={form.title}
          fileText={fileText}
          problems={elsewhere}
          messages={messages}
          onChange={change}
          onText={changeFile}
        />
      </Section>

      <Section title="4. What this means">
        <Trouble problem={adopting.checking.error} onRetry={adopting.checking.retry} />
        <Meaning
          check={check}
          isChecking={adopting.checking.isChecking}
          file={plan.file}
          timeZone={timeZone}
          now={now}
        />
      </Section>

      <Section title="5. Before you adopt">
        <StillOpen problems={adopting.open} />
        {check && !isLookedAt(check) && (
          <Panel kind="quiet">
            <Quiet>Conflicts and gaps are looked for as soon as what is above can be read.</Quiet>
          </Panel>
        )}
        {check && isLookedAt(check) && (
          <Findings
            findings={check.findings}
            seen={seen}
            plan={plan}
            messages={messages}
            onChange={changeValue}
            onSeen={(key, isSeen) => {
              const others = seen.filter((each) => each !== key);
              change({ seen: isSeen ? [...others, key] : others });
            }}
          />
        )}
      </Section>

      <Section title="6. Look it over and adopt">
        <ReviewChoices plan={plan} sites={form.sites} timeZone={timeZone} />
        <div className={styles.top}>
          {plan.amends && (
            <Quiet>
              Reviews that have begun keep the version under which they began; new ones are held under this.
            </Quiet>
          )}
          <Trouble problem={adopting.adopt.error ?? (adopting.attempted ? adopting.checking.error : null)} />
          <Row>
            <Button appearance="primary" size="large" disabledFocusable={adopting.isBusy} onClick={adopting.tryToAdopt}>
              {adopting.isBusy ? 'Adopting …' : `${plan.amends ? 'Adopt the change' : 'Adopt'} from ${day}`}
            </Button>
            <KeptNote draft={draft} timeZone={timeZone} />
          </Row>
        </div>
      </Section>
    </Page>
  );
}

/** Whether the policy could be filled in and so was checked: there is no fault in the file or in the choices. */
function isLookedAt({ fileProblems, fields, findings, samples }: AdoptionCheck): boolean {
  return fileProblems.length === 0 && (fields.length === 0 || findings.length > 0 || samples.length > 0);
}
