import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Why one of several was refused, where it stands. */
export function Refused({ message }: { message: string | null | undefined }) {
  if (!message) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  );
}
