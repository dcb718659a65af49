import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** Says that the whole form was replaced; the earlier text can be restored. */
export function Replaced({ text, onBack }: { text: string; onBack: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-place="before" onClick={onBack}>
          Have my text back
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
