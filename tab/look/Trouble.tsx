import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../api/client.ts';

/** What could not be done and why, with the clause where the policy says so, and a way to try again. */
export function Trouble({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  if (!problem) return null;
  const isPolicy = problem.rule !== undefined;
  return (
    <MessageBar intent={isPolicy ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {isPolicy ? `The policy asks for something else (${problem.rule} · ${problem.clause})` : 'That did not work'}
        </MessageBarTitle>
        {problem.message}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
