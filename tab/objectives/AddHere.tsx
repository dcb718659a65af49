import type { ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { Unfold } from '../forms/Unfold.tsx';
import { useWords } from '../language/useWords.ts';
import { AgreeAction } from '../notes/AgreeAction.tsx';
import { AddEvidence } from '../preparing/AddEvidence.tsx';
import { AttachDocument } from '../preparing/AttachDocument.tsx';

type Props = { review: ReviewView; objective: ObjectiveView };

/**
 * Adds evidence and actions where the objective is read; they belong to it at once. Where the policy knows no other
 * evidence, or none is agreed yet, a document is attached instead.
 */
export function AddHere({ review, objective }: Props) {
  const { preparing, notes } = review;
  const { evidence, documents } = preparing ?? {};
  const [kind] = documents?.kinds ?? [];
  const { t } = useWords();
  return (
    <>
      {evidence?.canAdd ? (
        <AddEvidence review={review} evidence={evidence} objectiveId={objective.id} />
      ) : (
        documents?.canAttach &&
        kind && (
          <Unfold open={t('Attach a document')}>
            {(close) => (
              <AttachDocument
                review={review}
                documents={documents}
                kind={kind.id}
                objectiveId={objective.id}
                onDone={close}
              />
            )}
          </Unfold>
        )
      )}
      {notes?.canWrite && <AgreeAction review={review} objectiveId={objective.id} />}
    </>
  );
}
