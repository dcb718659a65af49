import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** The whole form was replaced; what was written before can be had back. */
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
