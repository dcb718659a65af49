import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { AccessView } from '#domain/review/access/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause, ClausesAbove } from '../look/Clause.tsx';
import { Face } from '../look/Faces.tsx';
import { boxedList } from '../look/listStyles.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  people: boxedList,
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  give: { marginTop: tokens.spacingVerticalL },
});

const SEES: Record<AccessView['grants'][number]['sees'], FixedText> = {
  whole: 'The whole review',
  statement: 'The statement',
  final: 'The signed statement, and no draft',
  observations: 'Observations, with notes and feedback',
  assessment: 'The assessment',
  ownObservations: 'His or her own observations',
  progress: 'Whether meetings happen',
  updates: 'What the mid-year review found',
  ownViews: 'What he or she is asked for, and nothing else',
  ownMeetings: 'The meeting that he or she joins, and its agenda',
  reviewers: 'Who reviews',
  decisions: 'What his or her decisions need',
};

/** Who can see this review, under the policy or by permission, and who asks to. */
export default function AccessSection({ review }: { review: ReviewView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { access } = review;
  if (!access) return null;
  const open = access.grants.filter(({ ended }) => ended === null);
  const past = access.grants.filter(({ ended }) => ended !== null);
  return (
    <>
      <Section title={t('{count} people can see this review', { count: access.seenBy.length })}>
        <ul className={styles.people} aria-label={t('Who can see this review')}>
          {access.seenBy.map((person) => (
            <li key={person.oid} className={styles.person}>
              <Face person={person} />
              <span>
                <strong>
                  {person.oid === review.you.oid ? t('{name} (you)', { name: person.name }) : person.name}
                </strong>
                {person.jobTitle && `, ${person.jobTitle}`}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {access.requests.length > 0 && (
        <Section title={t('Requests')}>
          {access.requests.map((request) => (
            <Request key={request.id} review={review} request={request} />
          ))}
        </Section>
      )}
      <Section title={t('Access for a purpose')}>
        {open.length === 0 && (
          <Panel kind="quiet">
            <Quiet>
              {t('Only the people that the policy names have access.')}{' '}
              {review.you.reviewee
                ? t('You are told each time.')
                : t('{name} is told each time.', { name: review.reviewee.name })}
            </Quiet>
          </Panel>
        )}
        {[...open, ...past].map((grant) => (
          <GrantPanel key={grant.id} review={review} grant={grant} />
        ))}
        {access.canGive.map((each) => (
          <div key={each.label} className={styles.give}>
            <Give review={review} row={each} />
          </div>
        ))}
      </Section>
      <Section title={t('By the policy')}>
        <Quiet>
          <SchoolsWords>{access.text}</SchoolsWords> <Clause clause={access.clause} />
        </Quiet>
        <ClausesAbove named={[access.clause]}>
          <ul className={styles.list}>
            {access.always.map(({ who, sees, text, rule, clause }) => (
              <li key={`${rule}.${who}`}>
                <strong>
                  <SchoolsWords>{who}</SchoolsWords>
                </strong>
                : {t(SEES[sees]).toLowerCase()}. <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
              </li>
            ))}
          </ul>
        </ClausesAbove>
      </Section>
    </>
  );
}

function Request({ review, request }: { review: ReviewView; request: AccessView['requests'][number] }) {
  const { t, dayInWords } = useWords();
  const { id, who, at, purpose, decided, canLetIn, canDecline } = request;
  const decide = (give: boolean, open: string) => (
    <CommandForm
      review={review}
      name={`access.${String(give)}.${id}`}
      open={open}
      appearance={give ? 'primary' : 'secondary'}
      questions={[{ id: 'note', label: t('Why'), kind: 'text', required: false }]}
      send={t(give ? 'Give access' : 'Decline')}
      said={
        give
          ? t('{who} has access, and {name} is told.', { who, name: review.reviewee.name })
          : t('{name} is told.', { name: who })
      }
      command={({ note = '' }) => ({ type: 'decideAccess', requestId: id, give, note: note.trim() || null })}
    />
  );
  return (
    <Panel kind={decided ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={decided ? 'informative' : 'warning'}>
          {t(!decided ? 'Waiting for a decision' : decided.given ? 'Access given' : 'Declined')}
        </Badge>
        <Quiet>
          {who}, {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}
        </Quiet>
      </Row>
      <Written label={t('What for')} text={purpose} />
      {decided?.note && <Written label={decided.who} text={decided.note} />}
      {(canLetIn || canDecline) && (
        <Row>
          {canLetIn && decide(true, t('Give access'))}
          {canDecline && decide(false, t('Decline'))}
        </Row>
      )}
    </Panel>
  );
}

function GrantPanel({ review, grant }: { review: ReviewView; grant: AccessView['grants'][number] }) {
  const { t, dayInWords } = useWords();
  const day = (at: string) => dayInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  return (
    <Panel>
      <Row>
        <strong>{grant.who}</strong>
        <Quiet>
          {t(SEES[grant.sees])} · {t('access given by {name}, {day}', { name: grant.by, day: day(grant.at) })}
          {grant.ended ? ` · ${t('ended {day}', { day: day(grant.ended) })}` : ''}
        </Quiet>
        <Clause clause={grant.clause} />
      </Row>
      <Written label={t('What for')} text={grant.purpose} />
      {grant.canEnd && (
        <Row>
          <CommandButton
            review={review}
            command={{ type: 'endAccess', grantId: grant.id }}
            said={t('{name} no longer sees it.', { name: grant.who })}
          >
            {t('End it')}
          </CommandButton>
        </Row>
      )}
    </Panel>
  );
}

function Give({ review, row }: { review: ReviewView; row: AccessView['canGive'][number] }) {
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name={`giveAccess.${row.as}`}
      open={t('Give access: {party}', { party: row.label.toLowerCase() })}
      intro={
        <>
          <SchoolsWords>
            {row.label}: {row.text}
          </SchoolsWords>{' '}
          <Clause clause={row.clause} />
        </>
      }
      questions={[
        { id: 'oid', label: t('Who'), kind: 'choice', choices: row.people.map(({ name }) => name), required: true },
        {
          id: 'purpose',
          label: t('What it is for'),
          hint: t('{name} can read this.', { name: review.reviewee.name }),
          kind: 'text',
          required: true,
        },
      ]}
      send={t('Give access')}
      said={t('{name} is told.', { name: review.reviewee.name })}
      command={(values) => ({
        type: 'giveAccess',
        oid: row.people.find(({ name }) => name === values['oid'])?.oid ?? '',
        as: row.as,
        purpose: values['purpose'] ?? '',
      })}
    />
  );
}
