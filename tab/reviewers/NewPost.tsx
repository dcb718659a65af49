import { Link } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, periodInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { labelOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; newPost: NonNullable<ReviewersView['newPost']> };

/** A move to a new post during the cycle: what was decided, and deciding (KM-10). */
export function NewPost({ review, newPost }: Props) {
  if (newPost.decided.length === 0 && !newPost.can) return null;
  return (
    <Section title="A move to a new post">
      {newPost.decided.map((decided) => (
        <Decided key={decided.id} review={review} decided={decided} />
      ))}
      {newPost.can && <Decide review={review} newPost={newPost} can={newPost.can} />}
    </Section>
  );
}

function Decided({ review, decided }: { review: ReviewView; decided: Props['newPost']['decided'][number] }) {
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const { newCycle } = decided;
  return (
    <Panel>
      <p style={{ margin: 0 }}>
        <strong>{decided.post}</strong>, from {day(decided.from)}
      </p>
      <Quiet>
        {newCycle ? (
          <>
            The cycle began again: {periodInWords(newCycle)}, in a review of its own.{' '}
            <Link href="/">It is on the home page.</Link>
          </>
        ) : (
          'The cycle goes on.'
        )}
      </Quiet>
      <Written label={`Why, by ${decided.by.name}`} text={decided.reason} />
    </Panel>
  );
}

const GOES_ON = 'The cycle goes on';
const STAYS = 'The reviewer stays';

function Decide({ review, newPost, can }: Props & { can: NonNullable<Props['newPost']['can']> }) {
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const again = can.ends.map((end) => `The cycle begins again, and lasts until ${day(end)}`);
  return (
    <Panel kind="quiet">
      <div>
        <CommandForm
          review={review}
          name="decideNewPost"
          open="Decide on a new post"
          intro={
            <>
              {newPost.text} <Clause rule={newPost.rule} clause={newPost.clause} /> A cycle that begins again is a
              review of its own; this one ends the day before, and what is still open in it is no longer due.
            </>
          }
          questions={[
            { id: 'post', label: 'The new post', kind: 'line', required: true },
            { id: 'from', label: 'From', kind: 'date', required: true },
            { id: 'newEnd', label: 'The cycle', kind: 'choice', choices: [GOES_ON, ...again], required: true },
            ...(can.candidates.length > 0
              ? [
                  {
                    id: 'toOid',
                    label: 'Who reviews',
                    kind: 'choice' as const,
                    choices: [STAYS, ...can.candidates.map(labelOf)],
                    required: true,
                  },
                ]
              : []),
            { id: 'reason', label: 'Why', hint: 'Both parties read this.', kind: 'text', required: true },
          ]}
          initial={{ newEnd: GOES_ON, toOid: STAYS }}
          send="Decide"
          said="Decided. Both parties are told."
          command={(values, decisionId) => ({
            type: 'decideNewPost',
            decisionId,
            post: values['post'] ?? '',
            from: values['from'] ?? '',
            newEnd: can.ends[again.indexOf(values['newEnd'] ?? '')] ?? null,
            toOid: can.candidates.find((each) => labelOf(each) === values['toOid'])?.oid ?? null,
            reason: values['reason'] ?? '',
          })}
        />
      </div>
    </Panel>
  );
}
