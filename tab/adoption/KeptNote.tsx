import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DraftNote } from '../forms/DraftNote.tsx';
import type { ChoicesDraft } from './useChoices.ts';

/**
 * Says where the choices are kept. If another window changed them, the reader continues with one of the two, since
 * choices cannot be joined.
 */
export function KeptNote({ draft, timeZone }: { draft: ChoicesDraft; timeZone: string }) {
  const { state, values } = draft;
  if (state.kind !== 'changedElsewhere')
    return <DraftNote state={state} values={values} timeZone={timeZone} onResolve={draft.resolve} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>These choices were saved in another window meanwhile</MessageBarTitle>
        Choose which ones to go on with.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => draft.resolve(values)}>
          Keep what is here
        </Button>
        <Button size="small" onClick={() => draft.resolve(state.theirs)}>
          Take the other
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
