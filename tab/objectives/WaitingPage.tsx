import { makeStyles, tokens } from '@fluentui/react-components';
import type { WaitingObjectives, WaitingObjectivesView } from '#domain/views/waitingObjectives.ts';
import { dayInWords, momentInWords, plural } from '#domain/calendar/inWords.ts';
import { useMe } from '../api/forms.ts';
import { useWaitingObjectives } from '../api/objectives.ts';
import type { Steps } from '../api/together.ts';
import { type Paper, ReadSeveral } from '../beside/ReadSeveral.tsx';
import { Refused } from '../beside/Refused.tsx';
import { useReading } from '../beside/useReading.ts';
import { useSending } from '../beside/useSending.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Face } from '../look/Faces.tsx';
import { Flags } from '../look/Flags.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';

/**
 * Objectives in all reviews that wait for the reader's approval: read side by side, and approved together unless some go
 * back with a comment (KS-16, TA-12).
 */
export default function WaitingPage() {
  const { data: me } = useMe();
  return (
    <Loaded query={useWaitingObjectives()}>
      {(waiting, trouble) => {
        const alone = waiting.list.filter((each) => each.alone !== null);
        const together = waiting.list.filter((each) => each.alone === null);
        return (
          <Page
            title={
              together.length > 0
                ? `Approve the objectives of ${plural(together.length, 'review')}`
                : 'Objectives to approve'
            }
            back={{ href: '/', name: 'Home' }}
            width="working"
          >
            {trouble}
            {waiting.list.length === 0 && (
              <Section title="Nothing to approve">
                <Empty>
                  No objectives are waiting for you. When somebody sends you some, you get a card in chat and they stand
                  here.
                </Empty>
              </Section>
            )}
            {together.length > 0 && me && <Deciding waiting={waiting} list={together} owner={me.oid} />}
            {alone.length > 0 && <Alone list={alone} />}
          </Page>
        );
      }}
    </Loaded>
  );
}

const WORDS = {
  label: 'Objectives',
  pass: 'Approve',
  passed: 'to approve',
  willPass: 'Will be approved',
  sendBack: 'Return',
  sentBack: 'to return',
  willGoBack: 'Goes back',
  why: 'What should change',
  whyHint: 'Both read it.',
};

/** One state of one review's objectives: changed ones have to be read again. */
const idOf = ({ reviewId, revision }: WaitingObjectives) => `${reviewId}-r${revision}`;

type DecidingProps = { waiting: WaitingObjectivesView; list: readonly WaitingObjectives[]; owner: string };

function Deciding({ waiting, list, owner }: DecidingProps) {
  const reading = useReading({ draft: 'objectives.waiting', owner, ids: list.map(idOf), needsGround: false });
  const stepFor = (each: WaitingObjectives): Steps[number] => {
    const { reviewId, revision } = each;
    const back = reading.backOf(idOf(each));
    return {
      reviewId,
      command: back
        ? { type: 'returnObjectives', revision, comment: back.text }
        : { type: 'approveObjectives', revision },
    };
  };
  const sending = useSending({ reading, items: list, idOf, stepFor });
  return (
    <>
      <Trouble problem={sending.problem} />
      <ReadSeveral
        reading={reading}
        papers={list.map((each) => paperOf({ each, waiting, refused: sending.whyRefused(each) }))}
        words={WORDS}
        isSending={sending.isSending}
        onSend={sending.send}
      />
    </>
  );
}

type PaperOfArgs = { each: WaitingObjectives; waiting: WaitingObjectivesView; refused: string | undefined };

function paperOf({ each, waiting, refused }: PaperOfArgs): Paper {
  const { timeZone, now } = waiting;
  const { reviewId, reviewee, sentBy, at, policy, clause, flags } = each;
  return {
    id: idOf(each),
    person: reviewee,
    detail: `${reviewee.jobTitle}. ${sentBy.name} sent these on ${momentInWords({ moment: at, timeZone, now })}.`,
    rows: [
      ...each.list.map((objective, index) => ({
        heading: `Objective ${index + 1}`,
        content: <OneObjective objective={objective} words={each.levels[0]} waiting={waiting} />,
      })),
      {
        heading: 'All together',
        content: (
          <>
            <Flags flags={flags} />
            <Quiet>
              {policy} <Clause clause={clause} />{' '}
              <TextLink href={`/reviews/${reviewId}/objectives`}>Open the review of {reviewee.name}</TextLink>
            </Quiet>
          </>
        ),
      },
    ],
    trouble: <Refused message={refused} />,
  };
}

const useStyles = makeStyles({
  title: { display: 'block' },
  text: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap' },
});

type OneProps = {
  objective: WaitingObjectives['list'][number];
  words: string | undefined;
  waiting: WaitingObjectivesView;
};

function OneObjective({ objective: { title, success, by, linkKind, linkedTo, flags }, words, waiting }: OneProps) {
  const styles = useStyles();
  const { timeZone, now } = waiting;
  return (
    <>
      <strong className={styles.title}>{title}</strong>
      <p className={styles.text}>
        {words ?? 'How success is measured'}: {success}
      </p>
      <Quiet>
        By {dayInWords({ moment: by, timeZone, now })}. {linkKind}: {linkedTo}
      </Quiet>
      <Flags flags={flags} />
    </>
  );
}

const WHY_ALONE: Record<NonNullable<WaitingObjectives['alone']>, string> = {
  disagreement: 'The two do not agree: these are decided by themselves.',
  adjusted: 'You have adjusted these: say when you talked with both.',
};

/** Those that need a look of their own. */
function Alone({ list }: { list: readonly WaitingObjectives[] }) {
  return (
    <Section title="Decided by themselves">
      <WorkRows label="Decided by themselves">
        {list.map(({ reviewId, reviewee, alone }) => (
          <WorkRow
            key={reviewId}
            title={reviewee.name}
            lead={<Face person={reviewee} size={36} />}
            detail={alone && WHY_ALONE[alone]}
            href={`/reviews/${reviewId}/objectives`}
            button="Read the objectives"
          />
        ))}
      </WorkRows>
    </Section>
  );
}
