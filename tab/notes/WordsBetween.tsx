import { Badge } from '@fluentui/react-components';
import type { WordKind } from '#domain/policies/vocabulary.ts';
import type { NotesView, WordsView } from '#domain/review/notes/view.ts';
import { WORDS_LABELS } from '#domain/review/notes/wordsLabels.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Talk } from '../look/Talk.tsx';

const KINDS: Record<WordKind, { name: string; open: string; hint: string }> = {
  praise: {
    name: 'Praise',
    open: 'Give praise',
    hint: 'Something particular, soon after you saw it.',
  },
  feedback: {
    name: 'Feedback',
    open: 'Give feedback',
    hint: 'About something particular, in a way that helps.',
  },
  followUp: {
    name: 'Follow-up note',
    open: 'Write a follow-up note',
    hint: 'A line or two are enough.',
  },
};

const ORDER: readonly WordKind[] = ['praise', 'feedback', 'followUp'];

/** What the two say to each other at any time, and the replies (KM-40, KC-10, KS-18). */
export function WordsBetween({ review, notes }: { review: ReviewView; notes: NotesView }) {
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      {notes.canWrite && (
        <Row>
          {ORDER.map((kind) => (
            <Say key={kind} review={review} notes={notes} kind={kind} other={other} />
          ))}
        </Row>
      )}
      {notes.words.length === 0 ? (
        <Empty>
          Nothing has been written in between yet. Praise, feedback and notes can be given at any time; the other of you
          gets them in chat at once.
        </Empty>
      ) : (
        notes.words.map((words) => <OneThread key={words.id} review={review} notes={notes} words={words} />)
      )}
    </div>
  );
}

type SayProps = { review: ReviewView; notes: NotesView; kind: WordKind; other: string };

function Say({ review, notes, kind, other }: SayProps) {
  const { open, hint } = KINDS[kind];
  const rest = notes.kinds.find((each) => each.kind === kind);
  return (
    <CommandForm
      review={review}
      name={`say.${kind}`}
      open={open}
      intro={
        <>
          {other} gets it in chat at once. <Clause rule={rest?.rule} clause={rest?.clause} />
        </>
      }
      questions={[{ id: 'text', label: WORDS_LABELS[kind], hint, kind: 'text', required: true }]}
      send={`Send it to ${other}`}
      said={`${other} has it.`}
      command={({ text = '' }, wordsId) => ({ type: 'sayWords', wordsId, kind, text })}
    />
  );
}

function OneThread({ review, notes, words }: { review: ReviewView; notes: NotesView; words: WordsView }) {
  const { timeZone, now } = review;
  const said = [words, ...words.replies].map(({ who, at, text }) => ({ who: who.name, at, text }));
  return (
    <Panel>
      <Row>
        <Badge appearance="tint" color={words.kind === 'praise' ? 'success' : 'informative'}>
          {KINDS[words.kind].name}
        </Badge>
        {words.rest && <Clause rule={words.rest.rule} clause={words.rest.clause} />}
      </Row>
      <Talk said={said} timeZone={timeZone} now={now} />
      {notes.canWrite && (
        <div>
          <CommandForm
            review={review}
            name={`wordsReply.${words.id}`}
            open="Reply"
            questions={[{ id: 'text', label: 'Your reply', kind: 'text', required: true }]}
            send="Send the reply"
            said="Your reply is sent."
            command={({ text = '' }, replyId) => ({ type: 'answerWords', wordsId: words.id, replyId, text })}
          />
        </div>
      )}
    </Panel>
  );
}
