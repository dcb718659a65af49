import type { EvidenceView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { useWords } from '../language/useWords.ts';

type Props = {
  review: ReviewView;
  evidence: EvidenceView;
  /** The objective in whose card it stands. */
  objectiveId?: string;
};

/** Adds a piece of evidence, which both see at once; from an objective's card it belongs to that objective. */
export function AddEvidence({ review, evidence, objectiveId }: Props) {
  const { givers } = evidence;
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name={objectiveId === undefined ? 'addEvidence' : `addEvidence.${objectiveId}`}
      open={t('Add evidence')}
      intro={t('The other of you sees it at once.')}
      questions={[
        {
          id: 'kind',
          label: t('Kind of evidence'),
          kind: 'choice',
          required: true,
          choices: evidence.plan?.kinds ?? [],
        },
        { id: 'what', label: t('What it is'), hint: t('In a few words.'), kind: 'line', required: true },
        { id: 'text', label: t('What it shows'), kind: 'text', required: true },
        { id: 'collectedOn', label: t('Collected on'), kind: 'date', required: true },
        { id: 'from', label: t('Who gives it'), kind: 'line', required: true },
        {
          id: 'howKnown',
          label: t('How this person knows the work directly'),
          kind: 'text',
          required: true,
          ...(givers && { hint: givers.text, rule: givers.rule, clause: givers.clause }),
        },
      ]}
      send={t('Share the evidence')}
      said={t('Shared. The other of you is told.')}
      command={({ kind = '', what = '', text = '', collectedOn = '', from = '', howKnown = '' }, evidenceId) => ({
        type: 'addEvidence',
        evidenceId,
        kind,
        what,
        text,
        collectedOn,
        from,
        howKnown,
        ...(objectiveId !== undefined && { objectiveId }),
      })}
    />
  );
}
