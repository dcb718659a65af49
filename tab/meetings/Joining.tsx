import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/** A senior leader who joins the two: asking somebody, with the reason, and who was asked (KS-20). */
export function Joining({ review, section, meeting }: Props) {
  const { t } = useWords();
  const { mayJoin } = section;
  const canAsk = meeting.canPrepare && mayJoin !== null && mayJoin.people.length > 0;
  if (!mayJoin || (meeting.joining.length === 0 && !canAsk)) return null;
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <Stack gap="S">
      {meeting.joining.map(({ who, reason, askedBy, own }) => (
        <div key={who.oid}>
          <Written
            label={
              own
                ? t('{name} joins, asked by you', { name: who.name })
                : t('{name} joins, asked by {asker}', { name: who.name, asker: askedBy.name })
            }
            text={reason}
          />
          {own && meeting.canPrepare && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              command={{ type: 'endJoining', meetingId: meeting.id, oid: who.oid }}
            >
              {t('Take it back')}
            </CommandButton>
          )}
        </div>
      ))}
      {canAsk && (
        <div>
          <CommandForm
            review={review}
            name={`join.${meeting.id}`}
            open={t('Ask a senior leader to join')}
            intro={
              <>
                {t('{name} is told, with the reason. The senior leader is put into Outlook’s invitation.', {
                  name: other,
                })}{' '}
                <Clause clause={mayJoin.clause} />
              </>
            }
            questions={[
              {
                id: 'oid',
                label: t('Who'),
                kind: 'choice',
                required: true,
                choices: mayJoin.people.map(({ name }) => name),
              },
              { id: 'reason', label: t('Why'), kind: 'text', required: true },
            ]}
            send={t('Ask to join')}
            said={t('Asked.')}
            command={({ oid = '', reason = '' }) => ({
              type: 'askToJoin',
              meetingId: meeting.id,
              oid: mayJoin.people.find(({ name }) => name === oid)?.oid ?? '',
              reason,
            })}
          />
        </div>
      )}
    </Stack>
  );
}
