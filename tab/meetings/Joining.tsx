import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Written } from '../look/Written.tsx';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/** A senior leader who joins the two: asking somebody, with the reason, and who was asked (KS-20). */
export function Joining({ review, section, meeting }: Props) {
  const { mayJoin } = section;
  const canAsk = meeting.canPrepare && mayJoin !== null && mayJoin.people.length > 0;
  if (!mayJoin || (meeting.joining.length === 0 && !canAsk)) return null;
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      {meeting.joining.map(({ who, reason, askedBy, own }) => (
        <div key={who.oid}>
          <Written label={`${who.name} joins, asked by ${own ? 'you' : askedBy.name}`} text={reason} />
          {own && meeting.canPrepare && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              command={{ type: 'endJoining', meetingId: meeting.id, oid: who.oid }}
            >
              Take it back
            </CommandButton>
          )}
        </div>
      ))}
      {canAsk && (
        <div>
          <CommandForm
            review={review}
            name={`join.${meeting.id}`}
            open="Ask a senior leader to join"
            intro={
              <>
                {other} is told, with the reason. The senior leader is put into Outlook’s invitation.{' '}
                <Clause rule={mayJoin.rule} clause={mayJoin.clause} />
              </>
            }
            questions={[
              {
                id: 'oid',
                label: 'Who',
                kind: 'choice',
                required: true,
                choices: mayJoin.people.map(({ name }) => name),
              },
              { id: 'reason', label: 'Why', kind: 'text', required: true },
            ]}
            send="Ask to join"
            said="Asked."
            command={({ oid = '', reason = '' }) => ({
              type: 'askToJoin',
              meetingId: meeting.id,
              oid: mayJoin.people.find(({ name }) => name === oid)?.oid ?? '',
              reason,
            })}
          />
        </div>
      )}
    </div>
  );
}
