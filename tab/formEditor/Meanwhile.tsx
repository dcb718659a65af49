import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { FormEditorView } from '#domain/views/policy.ts';

type Props = {
  view: FormEditorView;
  /** The number that the user's own version would get. */
  next: number;
  isLooking: boolean;
  onLook: () => void;
  onFollow: () => void;
  onTakeTheirs: () => void;
};

/** Somebody saved another version during editing: look at it, then keep both or take theirs. */
export function Meanwhile({ view, next, isLooking, onLook, onFollow, onTakeTheirs }: Props) {
  const by = view.versions.find(({ version }) => version === view.version)?.by ?? 'Somebody';
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {by} saved version {view.version} meanwhile
        </MessageBarTitle>
        Nothing is lost: what you wrote is still here. Keep both, and yours becomes version {next} after theirs; or go
        on from theirs.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-place="look" aria-pressed={isLooking} onClick={onLook}>
          Look at version {view.version}
        </Button>
        <Button size="small" onClick={onFollow}>
          Keep both
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          Go on from theirs
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
