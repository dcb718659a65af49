import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewLine } from '#domain/views/launch.ts';
import type { PersonView } from '#domain/views/person.ts';
import { periodInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { ChooseReviewer } from './ChooseReviewer.tsx';
import { useLaunchStyles } from './launchStyles.ts';
import type { LaunchChoices } from './useLaunchChoices.ts';

type Props = { line: PreviewLine; choices: LaunchChoices; people: readonly PersonView[] };

/** One person of a launch: under which policy, in which cycle, with which reviewer and approver; or why not. */
export function PreviewItem({ line, choices, people }: Props) {
  const styles = useLaunchStyles();
  const [isChoosing, setChoosing] = useState(false);
  const { person, reviewer, approver, cycle, cycleWhy, why, state } = line;
  return (
    <li className={styles.item}>
      <div>
        <div className={styles.name}>{person.name}</div>
        <div className={styles.detail}>{person.jobTitle}</div>
      </div>
      <div>
        {cycle && (
          <div>
            {reviewer ? `Reviewed by ${reviewer.name}` : 'No reviewer yet'}
            {line.warning && <span className={styles.detail}> · no training on record</span>}
          </div>
        )}
        {cycle && (
          <div className={styles.detail}>
            {line.policy} · {periodInWords(cycle)}
            {approver && ` · confirmed by ${approver.name}`}
          </div>
        )}
        {cycleWhy && (
          <div className={styles.detail}>
            {cycleWhy.text} <Clause clause={cycleWhy.clause} />
          </div>
        )}
      </div>
      <div className={styles.actions}>
        {line.canChoose && state !== 'leftOut' && !isChoosing && (
          <Button
            size="small"
            aria-label={`${reviewer ? 'Another' : 'Choose a'} reviewer for ${person.name}`}
            onClick={() => setChoosing(true)}
          >
            {reviewer ? 'Another reviewer' : 'Choose a reviewer'}
          </Button>
        )}
        {(state === 'ready' || state === 'leftOut') && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${state === 'ready' ? 'Leave out' : 'Take in again'}: ${person.name}`}
            onClick={() => choices.leaveOut(person.oid, state === 'ready')}
          >
            {state === 'ready' ? 'Leave out' : 'Take in again'}
          </Button>
        )}
      </div>
      {why && (
        <p className={styles.why}>
          {why.text} <Clause clause={why.clause} />
        </p>
      )}
      {isChoosing && (
        <ChooseReviewer
          line={line}
          people={people}
          onChoose={(oid) => {
            choices.chooseReviewer(person.oid, oid);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </li>
  );
}
