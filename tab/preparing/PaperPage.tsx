import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperVersionView, PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Fingerprint } from '../look/Fingerprint.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { SignatureLine } from '../look/SignatureLine.tsx';
import { SignedSections } from '../look/SignedSections.tsx';
import { DueLine } from '../review/DueLine.tsx';
import { Sign } from '../statement/Sign.tsx';
import { Standing } from './PaperList.tsx';
import { WritePaper } from './WritePaper.tsx';
import { writersInWords } from './writersInWords.ts';

type Props = { review: ReviewView; paper: PaperView };

/** One paper: written privately, shared, read, and signed where both sign it; older versions below. */
export function PaperPage({ review, paper }: Props) {
  const last = paper.versions.at(-1);
  const [writing, setWriting] = useState(paper.canWrite && !last);
  const [older, setOlder] = useState(false);
  const before = paper.versions.slice(0, -1).toReversed();
  return (
    <>
      <div style={{ marginTop: 24 }}>
        <Link href={`/reviews/${review.id}/preparing`}>Back to all that is prepared</Link>
      </div>
      <Section title={paper.title} action={<Standing paper={paper} />}>
        <Quiet>
          {paper.text} <Clause rule={paper.rule} clause={paper.clause} />
        </Quiet>
        {paper.seenBy === 'theTwo' && (
          <Quiet>
            Only {review.reviewee.name} and {review.reviewer.name} can read this.
          </Quiet>
        )}
        <Due review={review} paper={paper} />
        <div style={{ marginTop: 16, display: 'flex', flexDirection: 'column', gap: 16 }}>
          {last && !writing && (
            <Panel>
              <Version review={review} paper={paper} version={last} />
            </Panel>
          )}
          {last && !writing && paper.canSign && (
            <Sign
              review={review}
              title="Your signature"
              rule={paper.rule}
              clause={paper.clause}
              command={{ type: 'signPaper', paperId: paper.id, version: last.version, textHash: last.textHash }}
              fixed={`Signed. ${review.reviewee.name} is asked to sign the same text.`}
            >
              {review.you.reviewer
                ? 'It fixes this text. A later change is a new version, which both sign anew.'
                : `${review.reviewer.name} has signed this text; you sign the same one.`}
            </Sign>
          )}
          {!last && !paper.canWrite && <Empty>{writersInWords(paper, review)} has not shared this yet.</Empty>}
          {writing ? (
            <WritePaper review={review} paper={paper} onDone={() => setWriting(false)} />
          ) : (
            paper.canWrite && (
              <Row>
                <Button appearance={last ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
                  {last ? 'Write a new version' : 'Fill it in'}
                </Button>
              </Row>
            )
          )}
        </div>
      </Section>
      {before.length > 0 && (
        <Section
          title="Older versions"
          action={<Button onClick={() => setOlder(!older)}>{older ? 'Hide them' : 'Show them'}</Button>}
        >
          {older &&
            before.map((version) => (
              <Panel key={version.version}>
                <Version review={review} paper={paper} version={version} />
              </Panel>
            ))}
        </Section>
      )}
    </>
  );
}

function Due({ review, paper }: Props) {
  return review.todos
    .filter(({ action, aboutId, state }) => action === 'paperShared' && aboutId === paper.id && isOpen(state))
    .map((todo) => <DueLine key={todo.key} review={review} todo={todo} />);
}

const isOpen = (state: string) => state === 'owed' || state === 'overdue';

function Version({ review, paper, version }: Props & { version: PaperVersionView }) {
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  const { reviewer, reviewee } = version.signatures;
  // The head, which says whose it is and under which policy, belongs to what is signed.
  const written = version.sections.filter(({ level }) => level > 1);
  return (
    <>
      <Quiet>
        Version {version.version}, shared by {version.by}, {when(version.at)}
      </Quiet>
      {written.length === 0 && <Quiet>Nothing was written in it.</Quiet>}
      <SignedSections sections={paper.signedByBoth ? version.sections : written} />
      {paper.signedByBoth && (
        <>
          <SignatureLine name={review.reviewer.name} signature={reviewer} when={when} />
          <SignatureLine name={review.reviewee.name} signature={reviewee} when={when} />
          <Fingerprint version={version} />
        </>
      )}
    </>
  );
}
