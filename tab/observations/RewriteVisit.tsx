import { Button } from '@fluentui/react-components';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { VisitFields, visitFrom } from './VisitFields.tsx';

/** Saying anew what a visit looks at; it begins with what the person observed proposed, where something was (KM-66). */
export function RewriteVisit({
  review,
  observation,
  onDone,
}: {
  review: ReviewView;
  observation: ObservationView;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { agreement, id, revision } = observation;
  const proposed = agreement.kind === 'proposed' ? agreement : null;
  const draft = useDraft(
    `rewrite.${review.id}.${id}.${revision}.${proposed?.at ?? ''}`.replaceAll(':', '-'),
    review.you.oid,
    {
      purpose: observation.purpose,
      focus: proposed?.focus ?? observation.focus,
      activities: proposed?.activities ?? observation.activities,
      group: observation.group ?? '',
      documentsAsked: observation.documentsAsked ?? '',
    },
  );
  const send = () =>
    command.mutate(
      { command: { type: 'rewriteObservation', observationId: id, revision, ...visitFrom(draft.values) } },
      {
        onSuccess: () => {
          void draft.forget();
          announce('Changed. The person observed is told.');
          onDone();
        },
      },
    );
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <VisitFields values={draft.values} problem={command.error} onChange={draft.change} />
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={send}>
          {proposed ? 'Answer with this' : 'Change it'}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={draft.values} timeZone={review.timeZone} onResolve={draft.resolve} />
    </div>
  );
}
