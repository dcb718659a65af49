import type { DeliveryView } from '#domain/views/delivery.ts';
import { momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useRepair } from '../api/delivery.ts';
import { ActButton } from '../look/ActButton.tsx';
import { Meter } from '../look/Meter.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** The index of what is due: when it was last checked, and rebuilding it from the reviews. */
export function DueIndex({ view }: { view: DeliveryView }) {
  const repair = useRepair();
  const { rebuild, check, now, timeZone } = view;
  const isRunning = rebuild !== null && rebuild.finishedAt === null;
  return (
    <Section title="What is due, and when">
      <Panel>
        <Quiet>
          Fairview keeps an index of when to look at each review. It is compared with all reviews every night. You can
          rebuild it at any time; nothing is sent twice because of it.
        </Quiet>
        <Quiet>
          {check === null
            ? 'The first nightly look is still to come.'
            : `${momentInWords({ moment: check.at, timeZone, now })}: ${plural(check.looked, 'review')} looked at, ${check.wrong === 0 ? 'all as they should be' : `${check.wrong} put right`}.`}
        </Quiet>
        {rebuild !== null && isRunning && (
          <Meter
            used={rebuild.done}
            of={rebuild.total}
            label={`${rebuild.done} of ${plural(rebuild.total, 'review')} done`}
          />
        )}
        {rebuild?.finishedAt && (
          <Quiet>
            Rebuilt {momentInWords({ moment: rebuild.finishedAt, timeZone, now })}, from{' '}
            {plural(rebuild.total, 'review')}.
          </Quiet>
        )}
        <Trouble problem={repair.error} />
        <ActButton isPending={isRunning || repair.isPending} onClick={() => repair.mutate({ path: 'due-index' })}>
          {isRunning ? 'Rebuilding …' : 'Rebuild'}
        </ActButton>
      </Panel>
    </Section>
  );
}
