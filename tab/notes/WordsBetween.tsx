import { Badge } from '@fluentui/react-components';
import type { FixedText } from '#domain/language/translate.ts';
import type { WordKind } from '#domain/policies/vocabulary.ts';
import type { NotesView, WordsView } from '#domain/review/notes/view.ts';
import { WORDS_LABELS } from '#domain/review/notes/wordsLabels.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Talk } from '../look/Talk.tsx';

const KINDS: Record<WordKind, { name: FixedText; open: FixedText; hint: FixedText }> = {
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
  const { t, inRow } = useWords();
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  const clauses = [...new Set(notes.kinds.flatMap(({ clause }) => clause ?? []))];
  return (
    <Stack gap="L">
      {clauses.length > 0 && <Clause clause={inRow(clauses)} />}
      {notes.canWrite && (
        <Row>
          {ORDER.map((kind) => (
            <Say key={kind} review={review} kind={kind} other={other} />
          ))}
        </Row>
      )}
      {notes.words.length === 0 ? (
        <Empty>
          {t(
            'Nothing has been written in between yet. Praise, feedback and notes can be given at any time; the other of you gets them in chat at once.',
          )}
        </Empty>
      ) : (
        notes.words.map((words) => <OneThread key={words.id} review={review} notes={notes} words={words} />)
      )}
    </Stack>
  );
}

type SayProps = { review: ReviewView; kind: WordKind; other: string };

function Say({ review, kind, other }: SayProps) {
  const { open, hint } = KINDS[kind];
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name={`say.${kind}`}
      open={t(open)}
      opens="onPage"
      intro={t('{name} gets it in chat at once.', { name: other })}
      questions={[{ id: 'text', label: t(WORDS_LABELS[kind]), hint: t(hint), kind: 'text', required: true }]}
      send={t('Send it to {name}', { name: other })}
      said={t('{name} has it.', { name: other })}
      command={({ text = '' }, wordsId) => ({ type: 'sayWords', wordsId, kind, text })}
    />
  );
}

function OneThread({ review, notes, words }: { review: ReviewView; notes: NotesView; words: WordsView }) {
  const { t } = useWords();
  const { timeZone, now } = review;
  const said = [words, ...words.replies].map(({ who, at, text }) => ({ who: who.name, at, text }));
  return (
    <Panel>
      <Row>
        <Badge appearance="tint" color={words.kind === 'praise' ? 'success' : 'informative'}>
          {t(KINDS[words.kind].name)}
        </Badge>
      </Row>
      <Talk said={said} timeZone={timeZone} now={now} />
      {notes.canWrite && (
        <div>
          <CommandForm
            review={review}
            name={`wordsReply.${words.id}`}
            open={t('Reply')}
            opens="onPage"
            questions={[{ id: 'text', label: t('Your reply'), kind: 'text', required: true }]}
            send={t('Send the reply')}
            said={t('Your reply is sent.')}
            command={({ text = '' }, replyId) => ({ type: 'answerWords', wordsId: words.id, replyId, text })}
          />
        </div>
      )}
    </Panel>
  );
}
