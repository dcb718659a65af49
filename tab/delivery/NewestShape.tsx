import { Button } from '@fluentui/react-components';
import type { DeliveryView, NewestShapeView } from '#domain/views/delivery.ts';
import { momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useRepair } from '../api/delivery.ts';
import { ActButton } from '../look/ActButton.tsx';
import { Bullets } from '../look/Bullets.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Meter } from '../look/Meter.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Brings stored data up to date after a new version of the app: its progress and its results. */
export function NewestShape({ view }: { view: DeliveryView }) {
  const repair = useRepair();
  const announce = useAnnounce();
  const { newestShape: run, now, timeZone } = view;
  const canGoOn = run !== null && (run.isStuck || run.isStopped);
  const isRunning = run !== null && run.finishedAt === null && !canGoOn;
  const stop = () => repair.mutate({ path: 'newest-shape/stop' }, { onSuccess: () => announce('Stopped.') });
  const start = () =>
    repair.mutate({ path: 'newest-shape' }, { onSuccess: () => announce('Bringing what is stored up to date.') });
  return (
    <Section title="What is stored">
      <Panel>
        <Quiet>
          A new version of Fairview reads what an older one stored. You can also bring all of it up to date, so that
          nothing old is left. It goes on in the background, and people can go on working. What was signed or recorded
          is never changed.
        </Quiet>
        {run === null && <Quiet>This has not been done yet.</Quiet>}
        {run !== null && run.finishedAt === null && <Progress run={run} />}
        {run?.finishedAt && (
          <Quiet>
            Brought up to date {momentInWords({ moment: run.finishedAt, timeZone, now })}: {plural(run.done, 'item')}{' '}
            looked at, {run.changed === 0 ? 'none of them old' : `${plural(run.changed, 'old item')} among them`}.
          </Quiet>
        )}
        {run !== null && <Unreadable run={run} />}
        <Trouble problem={repair.error} />
        <Row>
          <ActButton isPending={isRunning || repair.isPending} onClick={start}>
            {isRunning ? 'Being brought up to date …' : canGoOn ? 'Go on' : 'Bring it up to date'}
          </ActButton>
          {isRunning && (
            <Button appearance="subtle" disabledFocusable={repair.isPending} onClick={stop}>
              Stop
            </Button>
          )}
        </Row>
      </Panel>
    </Section>
  );
}

function Progress({ run: { tables, done, isStuck, isStopped } }: { run: NewestShapeView }) {
  return (
    <>
      <Meter
        used={tables.done}
        of={tables.total}
        label={`${plural(done, 'item')} looked at, ${tables.done} of ${plural(tables.total, 'table')} done`}
      />
      {isStopped && <Quiet>Stopped after {plural(done, 'item')}. Go on to take it up where it is.</Quiet>}
      {isStuck && <Quiet>It has stopped. Go on to take it up where it is.</Quiet>}
    </>
  );
}

/** How many items of each kind could not be read; renders nothing where all could be. */
function Unreadable({ run: { reviewsNotAsWritten, unreadable, finishedAt } }: { run: NewestShapeView }) {
  if (unreadable.length === 0) return finishedAt === null ? null : <Quiet>Everything could be read.</Quiet>;
  return (
    <div>
      {reviewsNotAsWritten > 0 && (
        <Quiet>
          {reviewsNotAsWritten === 1
            ? 'One review is not as it was written, or was written by a newer version.'
            : `${plural(reviewsNotAsWritten, 'review')} are not as they were written, or were written by a newer version.`}
        </Quiet>
      )}
      <Quiet>
        Some items could not be read. They were left as they are. Tell whoever looks after Fairview for you.
      </Quiet>
      <Bullets>
        {unreadable.map(({ what, count }) => (
          <li key={what}>
            {what}: {plural(count, 'item')}
          </li>
        ))}
      </Bullets>
    </div>
  );
}
