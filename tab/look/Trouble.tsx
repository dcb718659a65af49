import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Problem } from '../api/client.ts';

/** The first wrong field in the smallest part of the page around the message that has one. */
function firstWrong(message: HTMLElement | null): HTMLElement | null {
  for (let part = message?.parentElement; part; part = part.parentElement) {
    const wrong = part.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.querySelector('input') ?? wrong;
  }
  return null;
}

/**
 * What could not be done and why, with the clause where the policy says so, and a button to try again. The focus goes
 * to the first wrong field.
 */
export function Trouble({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const message = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (problem && problem.fields.length > 0) firstWrong(message.current)?.focus();
  }, [problem]);
  if (!problem) return null;
  const isPolicy = problem.rule !== undefined;
  return (
    <MessageBar intent={isPolicy ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <span ref={message}>
          <MessageBarTitle>
            {isPolicy
              ? `The policy asks for something else (${problem.rule} · ${problem.clause})`
              : 'That did not work'}
          </MessageBarTitle>
          {problem.message}
        </span>{' '}
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
