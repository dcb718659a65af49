import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { AccessView } from '#domain/review/access/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
});

const SEES = {
  whole: 'The whole review',
  statement: 'The statement',
  assessment: 'The assessment',
  ownObservations: 'His or her own observations',
  progress: 'Whether meetings happen',
  updates: 'The mid-year update',
  ownViews: 'What he or she is asked for, and nothing else',
  ownMeetings: 'The meeting that he or she joins, and its agenda',
  reviewers: 'Who reviews',
} as const;

/** Who can see this review, under the policy or by permission, and who asks to. */
export default function AccessSection({ review }: { review: ReviewView }) {
  const styles = useStyles();
  const { access } = review;
  if (!access) return null;
  const open = access.grants.filter(({ ended }) => ended === null);
  const past = access.grants.filter(({ ended }) => ended !== null);
  return (
    <>
      {access.requests.length > 0 && (
        <Section title="Requests">
          {access.requests.map((request) => (
            <Request key={request.id} review={review} request={request} />
          ))}
        </Section>
      )}
      <Section title="Let in for a purpose">
        {open.length === 0 && (
          <Panel kind="quiet">
            <Quiet>
              Nobody has been let in beyond those whom the policy names.{' '}
              {review.you.reviewee ? 'You are' : `${review.reviewee.name} is`} told each time.
            </Quiet>
          </Panel>
        )}
        {[...open, ...past].map((grant) => (
          <GrantPanel key={grant.id} review={review} grant={grant} />
        ))}
        {access.canGive.map((each) => (
          <div key={each.label} style={{ marginTop: 16 }}>
            <Give review={review} row={each} />
          </div>
        ))}
      </Section>
      <Section title="By the policy">
        <Quiet>
          {access.text} <Clause rule={access.rule} clause={access.clause} />
        </Quiet>
        <ul className={styles.list} style={{ marginTop: 12 }}>
          {access.always.map(({ who, sees, text, rule, clause }) => (
            <li key={`${rule}.${who}`}>
              <strong>{who}</strong>: {SEES[sees].toLowerCase()}. {text} <Clause rule={rule} clause={clause} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Request({ review, request }: { review: ReviewView; request: AccessView['requests'][number] }) {
  const { id, who, at, purpose, decided, canLetIn, canDecline } = request;
  const decide = (give: boolean, open: string) => (
    <CommandForm
      review={review}
      name={`access.${String(give)}.${id}`}
      open={open}
      appearance={give ? 'primary' : 'secondary'}
      questions={[{ id: 'note', label: 'Why', kind: 'text', required: false }]}
      send={give ? 'Let in' : 'Decline'}
      said={give ? `${who} is let in, and ${review.reviewee.name} is told.` : `${who} is told.`}
      command={({ note = '' }) => ({ type: 'decideAccess', requestId: id, give, note: note.trim() || null })}
    />
  );
  return (
    <Panel kind={decided ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={decided ? 'informative' : 'warning'}>
          {!decided ? 'Waits for a decision' : decided.given ? 'Let in' : 'Declined'}
        </Badge>
        <Quiet>
          {who}, {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}
        </Quiet>
      </Row>
      <Written label="What for" text={purpose} />
      {decided?.note && <Written label={decided.who} text={decided.note} />}
      {(canLetIn || canDecline) && (
        <Row>
          {canLetIn && decide(true, 'Let in')}
          {canDecline && decide(false, 'Decline')}
        </Row>
      )}
    </Panel>
  );
}

function GrantPanel({ review, grant }: { review: ReviewView; grant: AccessView['grants'][number] }) {
  const day = (at: string) => dayInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  return (
    <Panel>
      <Row>
        <strong>{grant.who}</strong>
        <Quiet>
          {SEES[grant.sees]} · let in by {grant.by}, {day(grant.at)}
          {grant.ended ? ` · ended ${day(grant.ended)}` : ''}
        </Quiet>
        <Clause rule={grant.rule} clause={grant.clause} />
      </Row>
      <Written label="What for" text={grant.purpose} />
      {grant.canEnd && (
        <Row>
          <CommandButton
            review={review}
            command={{ type: 'endAccess', grantId: grant.id }}
            said={`${grant.who} no longer sees it.`}
          >
            End it
          </CommandButton>
        </Row>
      )}
    </Panel>
  );
}

function Give({ review, row }: { review: ReviewView; row: AccessView['canGive'][number] }) {
  return (
    <CommandForm
      review={review}
      name={`giveAccess.${row.as}`}
      open={`Let somebody in: ${row.label.toLowerCase()}`}
      intro={
        <>
          {row.label}: {row.text} <Clause rule={row.rule} clause={row.clause} />
        </>
      }
      questions={[
        { id: 'oid', label: 'Who', kind: 'choice', choices: row.people.map(({ name }) => name), required: true },
        {
          id: 'purpose',
          label: 'What it is for',
          hint: `${review.reviewee.name} can read this.`,
          kind: 'text',
          required: true,
        },
      ]}
      send="Let in"
      said={`${review.reviewee.name} is told.`}
      command={(values) => ({
        type: 'giveAccess',
        oid: row.people.find(({ name }) => name === values['oid'])?.oid ?? '',
        as: row.as,
        purpose: values['purpose'] ?? '',
      })}
    />
  );
}
