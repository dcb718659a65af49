import { Button, Checkbox } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingObjectives, WaitingObjectivesView } from '#domain/views/waitingObjectives.ts';
import { dayInWords, momentInWords, plural } from '#domain/calendar/inWords.ts';
import { Problem } from '../api/client.ts';
import { sendCommand } from '../api/queries.ts';
import { useWaitingObjectives } from '../api/objectives.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { TextLink } from '../look/TextLink.tsx';

/**
 * Objectives in all reviews that wait for the reader's approval: read, selected, and approved together (KS-16, TA-12).
 */
export default function WaitingPage() {
  return (
    <Loaded query={useWaitingObjectives()}>
      {(data, trouble) => (
        <Page title="Objectives to approve">
          {trouble}
          <Waiting waiting={data} />
        </Page>
      )}
    </Loaded>
  );
}

function Waiting({ waiting }: { waiting: WaitingObjectivesView }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Record<string, Problem>>({});
  const [isSending, setSending] = useState(false);
  const selectable = waiting.list.filter(({ alone }) => alone === null);
  const selected = selectable.filter(({ reviewId }) => chosen.has(reviewId));
  const approve = async () => {
    setSending(true);
    const refused: Record<string, Problem> = {};
    // One after the other, each through the one door; what is refused stays in the list with its reason.
    for (const { reviewId, revision } of selected) {
      try {
        await sendCommand(reviewId, { type: 'approveObjectives', revision });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused[reviewId] = error;
      }
    }
    setProblems(refused);
    setChosen(new Set(Object.keys(refused)));
    setSending(false);
    await client.invalidateQueries();
    const left = Object.keys(refused).length;
    announce(`${selected.length - left} approved${left > 0 ? `, ${left} not` : ''}.`);
  };
  if (waiting.list.length === 0)
    return (
      <div style={{ marginTop: 24 }}>
        <Empty>
          No objectives wait for you. When somebody sends you some, you get a card in chat and they stand here.
        </Empty>
      </div>
    );
  return (
    <div style={{ marginTop: 16, display: 'flex', flexDirection: 'column', gap: 16 }}>
      <Row>
        {selectable.length > 0 && (
          <Checkbox
            label="All of them"
            checked={selected.length === selectable.length ? true : selected.length > 0 ? 'mixed' : false}
            onChange={(_, { checked }) =>
              setChosen(new Set(checked === true ? selectable.map(({ reviewId }) => reviewId) : []))
            }
          />
        )}
        <Button
          appearance="primary"
          disabledFocusable={isSending || selected.length === 0}
          onClick={() => void approve()}
        >
          {isSending
            ? 'Approving …'
            : selected.length === 0
              ? 'Approve'
              : `Approve those of ${plural(selected.length, 'review')}`}
        </Button>
      </Row>
      {waiting.list.map((each) => (
        <One
          key={each.reviewId}
          each={each}
          waiting={waiting}
          isChosen={chosen.has(each.reviewId)}
          problem={problems[each.reviewId] ?? null}
          onChoose={(is) =>
            setChosen((before) => {
              const next = new Set(before);
              if (is) next.add(each.reviewId);
              else next.delete(each.reviewId);
              return next;
            })
          }
        />
      ))}
    </div>
  );
}

type OneProps = {
  each: WaitingObjectives;
  waiting: WaitingObjectivesView;
  isChosen: boolean;
  problem: Problem | null;
  onChoose: (is: boolean) => void;
};

function One({ each, waiting, isChosen, problem, onChoose }: OneProps) {
  const { reviewee, list, levels } = each;
  return (
    <Panel>
      <Row>
        {each.alone === null && (
          <Checkbox
            aria-label={`Select the objectives of ${reviewee.name}`}
            checked={isChosen}
            onChange={(_, { checked }) => onChoose(checked === true)}
          />
        )}
        <h2 style={{ margin: 0, fontSize: 'inherit' }}>{reviewee.name}</h2>
        <Quiet>{reviewee.jobTitle}</Quiet>
      </Row>
      <Quiet>
        Sent by {each.sentBy.name} on {momentInWords({ moment: each.at, timeZone: waiting.timeZone, now: waiting.now })}{' '}
        · {each.policy} <Clause rule={each.rule} clause={each.clause} />
      </Quiet>
      {list.map((objective, index) => (
        <div key={objective.id} style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
          <h3 style={{ margin: 0, fontSize: 'inherit' }}>
            {index + 1}. {objective.title}
          </h3>
          <Written label={levels[0] ?? 'How success is measured'} text={objective.success} />
          <Quiet>
            By {dayInWords({ moment: objective.by, timeZone: waiting.timeZone, now: waiting.now })} ·{' '}
            {objective.linkKind}: {objective.linkedTo}
          </Quiet>
          <Flags flags={objective.flags} />
        </div>
      ))}
      <Flags flags={each.flags} />
      <Trouble problem={problem} />
      <Quiet>
        {each.alone === 'disagreement' && 'The two do not agree: these are decided by themselves. '}
        {each.alone === 'adjusted' && 'You have adjusted these: say when you talked with both. '}
        <TextLink href={`/reviews/${each.reviewId}/objectives`}>Open the review of {reviewee.name}</TextLink>
      </Quiet>
    </Panel>
  );
}
