import { useEffect, useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import type { Problem } from '../api/client.ts';
import { isAway } from '../api/isAway.ts';
import { useCommand } from '../api/queries.ts';
import type { useDraft } from '../forms/useDraft.ts';
import { activitiesIn, minutesOfEach } from './activities.ts';
import { asChosen } from '../forms/asChosen.ts';
import type { NotesVisit } from './keptVisit.ts';

/** How often handing in is tried again without a connection. Milliseconds. */
const AGAIN = 5_000;

/**
 * Hands the notes in: at once, or as soon as there is a connection. The draft records that they are to be handed in, so
 * this also works after the window was closed and opened again.
 */
export function useHandIn({
  review,
  observation,
  draft,
  onDone,
}: {
  review: NotesVisit['review'];
  observation: NotesVisit['observation'];
  draft: ReturnType<typeof useDraft>;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const [attempt, setAttempt] = useState(0);
  const { values } = draft;
  const wanted = values['handIn'] === 'yes' && observation.canTakeNotes && draft.state.kind !== 'loading';
  const isOffline = (problem: Problem | null) => problem !== null && isAway(problem);

  const send = () =>
    command.mutate(
      { command: handInOf({ values, observation, review }) },
      {
        onSuccess: () => {
          void draft.forget();
          onDone();
        },
        onError: (problem) => {
          if (isOffline(problem)) setAttempt((before) => before + 1);
          else draft.change('handIn', '');
        },
      },
    );

  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(send, attempt === 0 ? 0 : AGAIN);
    return () => clearTimeout(timer);
    // Only a wish or a failed attempt sends; what is typed meanwhile goes with the next one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, attempt]);

  return {
    begin: () => draft.change('handIn', 'yes'),
    waiting: wanted,
    // A device that knows it is offline holds the command back, and sends it by itself once it is online again.
    offline: wanted && (command.isPaused || isOffline(command.error)),
    problem: isOffline(command.error) ? null : command.error,
  };
}

type HandInOfArgs = NotesVisit & { values: Record<string, string> };

function handInOf({ values, observation, review: { timeZone } }: HandInOfArgs): Command {
  const end = fieldsOf(observation.end, timeZone).time;
  const text = (field: string) => (values[field] ?? '').trim();
  return {
    type: 'recordVisitNotes',
    observationId: observation.id,
    seen: text('seen'),
    responses: text('responses'),
    learning: text('learning'),
    activities: minutesOfEach(activitiesIn(values['activities'] ?? ''), end).filter(({ what }) => what !== ''),
    // The server refuses a value that is not one of the answers, at its field.
    oralFeedback: asChosen<'given'>(values['oralFeedback']),
    oralNote: text('oralNote') || null,
  };
}
