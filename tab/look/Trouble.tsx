import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../api/client.ts';

/** The first wrong field in the smallest part of the page around the message that has one. */
function firstWrong(message: HTMLElement | null): HTMLElement | null {
  for (let part = message?.parentElement; part; part = part.parentElement) {
    const wrong = part.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.querySelector('input') ?? wrong;
  }
  return null;
}

/** Whether everything that was refused already stands at a field of the form around the message. */
function isSaidAtFields(message: HTMLElement | null, { fields, message: said, rule }: Problem): boolean {
  const atFields = [...new Set(fields.map((each) => each.message))];
  if (rule !== undefined || atFields.length === 0 || said !== atFields.join(' ')) return false;
  const form = message?.closest('form')?.cloneNode(true);
  if (!(form instanceof HTMLElement)) return false;
  form.querySelector('[data-trouble]')?.remove();
  return atFields.every((each) => form.textContent.includes(each));
}

/**
 * What could not be done and why, with the clause where the policy says so, and a button to try again. What stands at
 * its field is not said again. The focus goes to the first wrong field.
 */
export function Trouble({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const message = useRef<HTMLSpanElement>(null);
  const [isAtFields, setAtFields] = useState(false);
  useLayoutEffect(() => {
    setAtFields(problem !== null && isSaidAtFields(message.current, problem));
  }, [problem]);
  useEffect(() => {
    if (problem && problem.fields.length > 0) firstWrong(message.current)?.focus();
  }, [problem]);
  if (!problem) return null;
  const isPolicy = problem.rule !== undefined;
  return (
    <MessageBar intent={isPolicy ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <span ref={message} data-trouble>
          <MessageBarTitle>
            {isPolicy
              ? `The policy asks for something else (${problem.rule} · ${problem.clause})`
              : 'That did not work'}
          </MessageBarTitle>
          {isAtFields ? 'What is missing or wrong is said at its field.' : problem.message}
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
