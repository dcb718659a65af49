import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PolicyDeadline } from '#domain/policies/deadlines.ts';
import { partyInWords } from '#domain/policies/partyInWords.ts';
import { sentence } from '#domain/sentence.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';
import type { Answered } from './answered.ts';
import { aroundEvent, deadlineMarks, distanceFrom, eventInWords, whenInWords } from './deadlineWords.ts';
import { usePolicyStyles } from './policyStyles.ts';

const useStyles = makeStyles({
  working: { opacity: 0.55 },
  version: { margin: 0 },
  line: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
  },
  step: {
    position: 'relative',
    paddingLeft: '36px',
    paddingBottom: tokens.spacingVerticalXL,
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '5px',
      top: '6px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      border: `2px solid ${tokens.colorBrandForeground1}`,
      backgroundColor: tokens.colorNeutralBackground2,
      zIndex: 1,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '11px',
      top: '20px',
      bottom: '-6px',
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
    ':last-child::after': { display: 'none' },
  },
  event: {
    '::before': {
      left: '2px',
      top: '3px',
      width: '16px',
      height: '16px',
      backgroundColor: tokens.colorBrandForeground1,
    },
  },
  open: { '::before': { border: `2px dashed ${tokens.colorBrandForeground1}` } },
  when: { fontWeight: tokens.fontWeightSemibold },
  distance: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** Whether the answer belongs to the present question, is being worked out again, or belongs to the one before. */
export type Standing = 'present' | 'working' | 'before';

/** What is due before and after the event, in order of date, with the event in its place. */
export function Deadlines({ about, standing }: { about: Answered; standing: Standing }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const shared = usePolicyStyles();
  const { answer, calculator } = about;
  const { question, deadlines } = answer;
  const event = calculator.events.find(({ id }) => id === question.event)?.name ?? t('event');
  const { before, after } = aroundEvent(deadlines, question.at);
  const moment = eventInWords(question.at, words);
  const result =
    deadlines.length === 0
      ? t('Nothing is due: {event} on {moment}.', { event, moment })
      : t('{count} dates: {event} on {moment}.', { count: deadlines.length, event, moment });
  return (
    <div aria-busy={standing === 'working'} className={mergeClasses(standing === 'working' && styles.working)}>
      <Text role="status">
        {standing === 'working' && t('Working it out …')}
        {standing === 'before' && `${t('What was asked before.')} ${result}`}
        {standing === 'present' && result}
      </Text>
      <p className={mergeClasses(shared.quiet, styles.version)}>
        {t('By version {version} of the policy', { version: answer.version })}
      </p>
      {deadlines.length === 0 ? (
        <Stack above="M">
          <Empty>
            {t('This policy makes nothing due for this staff group from the {event}. Choose another event or group.', {
              event,
            })}
          </Empty>
        </Stack>
      ) : (
        <ol className={styles.line}>
          {before.map((deadline) => (
            <Step key={keyOf(deadline)} deadline={deadline} about={about} />
          ))}
          <li className={mergeClasses(styles.step, styles.event)}>
            <div className={styles.when}>{moment}</div>
            <div>
              <SchoolsWords>{sentence(event)}</SchoolsWords>
            </div>
          </li>
          {after.map((deadline) => (
            <Step key={keyOf(deadline)} deadline={deadline} about={about} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Step({ deadline, about: { answer, calculator } }: { deadline: PolicyDeadline; about: Answered }) {
  const styles = useStyles();
  const words = useWords();
  const shared = usePolicyStyles();
  const distance = distanceFrom({ event: answer.question.at, deadline, words });
  return (
    <li className={mergeClasses(styles.step, deadline.due === null && styles.open)}>
      <div className={styles.when}>
        {whenInWords(deadline, { timeZone: answer.timeZone, words })}{' '}
        {distance && <span className={styles.distance}>({distance})</span>}
      </div>
      <div>
        <SchoolsWords>
          {deadline.duty} <span className={styles.distance}>· {partyInWords(calculator, deadline.owedBy)}</span>
        </SchoolsWords>
      </div>
      <div className={shared.quiet}>
        <SchoolsWords>{sentence(deadline.because)}</SchoolsWords> ·{' '}
        <span className={shared.clause}>
          <Clause clause={deadline.clause} />
        </span>
        {deadlineMarks(deadline).map((mark) => (
          <div key={mark}>{words.t(mark)}</div>
        ))}
      </div>
    </li>
  );
}

const keyOf = ({ rule, duty, due, notBefore }: PolicyDeadline) => `${rule} ${duty} ${due} ${notBefore}`;
