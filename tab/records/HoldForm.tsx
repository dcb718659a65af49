import type { RetentionCommand } from '#domain/review/retention/index.ts';
import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useKeepRecords } from '../api/records.ts';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import { senderOf } from '../forms/sender.ts';
import { asChosen } from '../forms/asChosen.ts';

type Reason = Extract<RetentionCommand, { type: 'holdRecords' }>['reason'];

type Props = {
  line: RecordLine;
  records: RecordsView;
  owner: string;
  onClose: () => void;
};

/** Why a record is held, with a note for those who keep it. The reviewee reads both. */
export function HoldForm({ line, records, owner, onClose }: Props) {
  const { t } = useWords();
  return (
    <KeptForm
      draft={`hold.${line.reviewId}`}
      owner={owner}
      timeZone={records.timeZone}
      sender={senderOf(useKeepRecords())}
      initial={{ reason: '', note: '' }}
      send={t('Hold it')}
      said={t('It is held. Nothing is destroyed meanwhile.')}
      wish={({ reason, note }, holdId) => ({
        reviewIds: [line.reviewId],
        command: {
          type: 'holdRecords' as const,
          holdId,
          reason: asChosen<Reason>(reason),
          note: note.trim() === '' ? null : note,
        },
      })}
      onClose={onClose}
      isBrief
    >
      <RadioBoxes
        field="reason"
        label={t('Why it is held')}
        required
        choices={records.reasons.map(({ id, name }) => ({ id, label: <SchoolsWords>{name}</SchoolsWords> }))}
      />
      <TextBox
        field="note"
        label={t('Note')}
        hint={t('{name} can read the reason and the note in the review.', { name: line.person.name })}
      />
    </KeptForm>
  );
}
