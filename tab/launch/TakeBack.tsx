import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { plural } from '#domain/calendar/inWords.ts';
import type { LaunchProgress, TakeBackPreview } from '#domain/views/launch.ts';
import { useTakeBack, useTakeBackPreview } from '../api/launch.ts';
import { AskDialog } from '../look/AskDialog.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Takes a launch back, as long as there is a review in which nobody has acted. Asks once, with the numbers of now. */
export function TakeBack({ launch }: { launch: LaunchProgress }) {
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useTakeBackPreview(launch.id, isAsked);
  const takeBack = useTakeBack(launch.id);
  if (!launch.lines.some(({ state }) => state === 'opened' || state === 'waiting')) return null;
  const goes = data ? data.goes.length + launch.left : 0;
  return (
    <>
      <Row>
        <AskDialog
          trigger={
            <Button disabledFocusable={takeBack.isPending} onClick={() => setAsked(true)}>
              Take this launch back
            </Button>
          }
          title="Take this launch back?"
          action={goes > 0 ? `Take back ${plural(goes, 'review')}` : undefined}
          onAction={() => takeBack.mutate()}
        >
          {data ? <Comes preview={data} left={launch.left} /> : <Spinner size="tiny" label="Looking at each review" />}
          <Trouble problem={error} />
        </AskDialog>
      </Row>
      <Trouble problem={takeBack.error} />
    </>
  );
}

function Comes({ preview: { goes, stays }, left }: { preview: TakeBackPreview; left: number }) {
  const count = goes.length + left;
  return (
    <>
      {count > 0 ? (
        <p>
          {plural(count, 'review')} in which nobody has acted {count === 1 ? 'goes' : 'go'}. The cards in chat then say
          so, and nothing more is due. The same people can be launched again.
        </p>
      ) : (
        <p>Somebody has acted in every review, so none can be taken back.</p>
      )}
      {stays.length > 0 && (
        <>
          <p>
            {plural(stays.length, 'review')} {stays.length === 1 ? 'stays' : 'stay'}:
          </p>
          <ul>
            {stays.map(({ person, why }) => (
              <li key={person.oid}>
                {person.name}. {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <Quiet>The register of records keeps that they were taken back, and who did it.</Quiet>
    </>
  );
}
