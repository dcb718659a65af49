import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { buttonFor, placeOf } from '#domain/review/toDo.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import { untilInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';

const useStyles = makeStyles({
  wrap: { marginTop: tokens.spacingVerticalXXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The one thing to do next: whose review, the deadline, why, and the button that goes there. */
export function NextThing({ todo, home }: { todo: Todo; home: HomeView }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const mine = todo.reviewee.oid === home.me.oid;
  return (
    <div className={styles.wrap}>
      <Panel kind="first">
        <Quiet>{mine ? 'Your own review' : `${todo.reviewee.name}, ${todo.reviewee.jobTitle}`}</Quiet>
        <h2 className={styles.title}>{todo.title}</h2>
        <Row>
          {todo.due && (
            <>
              <TimeLeft due={todo.due} now={home.now} openedAfter={todo.openedAfter} />
              <span>{untilInWords({ given: { ...todo, due: todo.due }, timeZone: home.timeZone, now: home.now })}</span>
            </>
          )}
          <Clause rule={todo.rule} clause={todo.clause} because={todo.because} />
        </Row>
        <div>
          <Button appearance="primary" size="large" onClick={() => go(`/${placeOf(todo)}`)}>
            {buttonFor(todo.action)}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
