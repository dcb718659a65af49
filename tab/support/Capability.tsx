import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportView } from '#domain/review/support/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { LanguageWords } from '#domain/language/words.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Talk } from '../look/Talk.tsx';
import { DueLines } from '../review/DueLine.tsx';

type View = NonNullable<SupportView['capability']>;

/** The step to the capability procedure: the manager speaks to the headteacher first, who then decides. */
export function Capability({ review, capability }: { review: ReviewView; capability: View }) {
  const words = useWords();
  const { t } = words;
  const { rule, proposals, canPropose } = capability;
  const { since, decisions } = review.suspension;
  const runs = decisions.filter(({ kind, reason }) => kind === 'suspended' && reason === 'capability');
  if (!canPropose && proposals.length === 0 && runs.length === 0) return null;
  return (
    <Section title={t('Capability procedure')}>
      {since === null && (
        <Quiet>
          <SchoolsWords>{rule.text}</SchoolsWords> <Clause clause={rule.clause} />
        </Quiet>
      )}
      {runs.map(({ from, to }) => (
        <Stack key={from} above="S">
          {runInWords({ from, to, review }, words)}
        </Stack>
      ))}
      <Stack above="L">
        {proposals.toReversed().map((proposal) => (
          <Proposal key={proposal.id} review={review} capability={capability} proposal={proposal} />
        ))}
        {canPropose && <Propose review={review} />}
      </Stack>
    </Section>
  );
}

type RunInWordsArgs = { from: string; to: string | null; review: ReviewView };

/** From when to when it ran. */
function runInWords({ from, to, review: { timeZone, now } }: RunInWordsArgs, { t, dayInWords }: LanguageWords): string {
  const start = dayInWords({ moment: from, timeZone, now });
  if (to === null) return t('It has run since {start}.', { start });
  const end = dayInWords({ moment: to, timeZone, now });
  return t('It ran from {start} to {end} and is over; the review has gone on since.', { start, end });
}

function Propose({ review }: { review: ReviewView }) {
  const { t } = useWords();
  return (
    <Stack above="L">
      <CommandForm
        review={review}
        name="capability"
        open={t('Propose the capability procedure')}
        opens="onPage"
        intro={t('Speak to the headteacher first. The headteacher decides; once it begins, this review stands still.')}
        questions={[
          { id: 'spokenOn', label: t('Spoken to the headteacher on'), kind: 'date', required: true },
          { id: 'note', label: t('Why'), kind: 'text', required: true },
        ]}
        send={t('Propose it')}
        said={t('The headteacher has your proposal.')}
        command={({ spokenOn = '', note = '' }, proposalId) => ({
          type: 'proposeCapability',
          proposalId,
          spokenOn,
          note,
        })}
      />
    </Stack>
  );
}

function Proposal({
  review,
  capability,
  proposal,
}: {
  review: ReviewView;
  capability: View;
  proposal: View['proposals'][number];
}) {
  const { t, dayInWords } = useWords();
  const { timeZone, now } = review;
  const { id, who, at, note, spokenOn, decided } = proposal;
  return (
    <Panel kind={decided ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={decided ? 'informative' : 'warning'}>
          {!decided ? t('Waiting for a decision') : t(decided.begins ? 'It began' : 'It did not begin')}
        </Badge>
        <Quiet>{t('Talked over on {day}', { day: dayInWords({ moment: spokenOn, timeZone, now }) })}</Quiet>
      </Row>
      <DueLines review={review} aboutId={id} />
      <Talk said={[{ who, at, text: note }, ...(decided ? [decided] : [])]} timeZone={timeZone} now={now} />
      {!decided && capability.canDecide && (
        <Row>
          <CommandForm
            review={review}
            name={`capabilityBegins.${id}`}
            open={t('Begin it and suspend the review')}
            appearance="primary"
            questions={[
              { id: 'note', label: t('What is decided'), hint: t('Both can read it.'), kind: 'text', required: true },
            ]}
            send={t('Begin it')}
            said={t('The review is suspended.')}
            command={(values) => ({ type: 'suspendReview', reason: 'capability', note: values['note'] ?? '' })}
          />
          <CommandForm
            review={review}
            name={`capabilityDeclined.${id}`}
            open={t('It does not begin')}
            questions={[{ id: 'note', label: t('Why not'), kind: 'text', required: true }]}
            send={t('Decline it')}
            said={t('{name} is told.', { name: who })}
            command={(values) => ({ type: 'declineCapability', proposalId: id, note: values['note'] ?? '' })}
          />
        </Row>
      )}
    </Panel>
  );
}
