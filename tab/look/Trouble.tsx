import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { ServersWords } from '../language/ServersWords.tsx';
import type { Problem } from '../api/client.ts';
import { leftToSay } from '../forms/fault.ts';
import { sectionInWords } from './sectionInWords.ts';

const useStyles = makeStyles({
  place: { display: 'contents' },
});

/** The first wrong field in the smallest part of the page around the message that has one. */
function firstWrong(message: HTMLElement | null): HTMLElement | null {
  for (let part = message?.parentElement; part; part = part.parentElement) {
    const wrong = part.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.querySelector('input') ?? wrong;
  }
  return null;
}

/**
 * What could not be done and why, with the clause where the policy says so, and a button to try again. What stands at
 * its field is not said again. The focus goes to the first wrong field.
 */
export function Trouble({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const message = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  useLayoutEffect(() => setSaid(problem && leftToSay(problem)), [problem]);
  useEffect(() => {
    if (problem && problem.fields.length > 0) firstWrong(message.current)?.focus();
  }, [problem]);
  if (!problem) return null;
  const isPolicy = problem.rule !== undefined;
  return (
    <div ref={message} className={styles.place}>
      {said !== null && (
        <MessageBar intent={isPolicy ? 'warning' : 'error'} layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>
              {isPolicy
                ? t('The policy asks for something else ({section})', {
                    section: sectionInWords(problem.clause ?? '', t),
                  })
                : t('That did not work')}
            </MessageBarTitle>
            <ServersWords>{said}</ServersWords>{' '}
          </MessageBarBody>
          {onRetry && (
            <MessageBarActions>
              <Button size="small" onClick={onRetry}>
                {t('Try again')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
