import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperVersionView, PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Fingerprint } from '../look/Fingerprint.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { SignatureLine } from '../look/SignatureLine.tsx';
import { SignedSections } from '../look/SignedSections.tsx';
import { Stack } from '../look/Stack.tsx';
import { DueLine } from '../review/DueLine.tsx';
import { Sign } from '../statement/Sign.tsx';
import { Standing } from './PaperList.tsx';
import { WritePaper } from './WritePaper.tsx';
import { writersInWords } from './writersInWords.ts';

type Props = { review: ReviewView; paper: PaperView };

/** One paper: written privately, shared, read, and signed where both sign it; older versions below. */
export function PaperPage({ review, paper }: Props) {
  const { t, inRow } = useWords();
  const last = paper.versions.at(-1);
  const [writing, setWriting] = useState(paper.canWrite && !last);
  const [older, setOlder] = useState(false);
  const before = paper.versions.slice(0, -1).toReversed();
  return (
    <>
      <Stack above="XXL">
        <Link href={`/reviews/${review.id}/preparing`}>{t('Back to all that is prepared')}</Link>
      </Stack>
      <Section title={<SchoolsWords>{paper.title}</SchoolsWords>} action={<Standing paper={paper} />}>
        <Quiet>
          <SchoolsWords>{paper.text}</SchoolsWords> <Clause clause={paper.clause} />
        </Quiet>
        {paper.seenBy === 'theTwo' && (
          <Quiet>
            {t('Only {names} can read this.', { names: inRow([review.reviewee.name, review.reviewer.name]) })}
          </Quiet>
        )}
        <Due review={review} paper={paper} />
        <Stack gap="L" above="L">
          {last && !writing && (
            <Panel>
              <Version review={review} paper={paper} version={last} />
            </Panel>
          )}
          {last && !writing && paper.canSign && (
            <Sign
              review={review}
              title={t('Your signature')}
              rule={paper.rule}
              clause={paper.clause}
              command={{ type: 'signPaper', paperId: paper.id, version: last.version, textHash: last.textHash }}
              fixed={t('Signed. {name} is asked to sign the same text.', { name: review.reviewee.name })}
            >
              {review.you.reviewer
                ? t('It locks this text. A later change is a new version, which both sign again.')
                : t('{name} has signed this text; you sign the same one.', { name: review.reviewer.name })}
            </Sign>
          )}
          {!last && !paper.canWrite && (
            <Empty>{t('{names} has not shared this yet.', { names: writersInWords({ paper, review, t }) })}</Empty>
          )}
          {writing ? (
            <WritePaper review={review} paper={paper} onDone={() => setWriting(false)} />
          ) : (
            paper.canWrite && (
              <Row>
                <Button appearance={last ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
                  {t(last ? 'Write a new version' : 'Fill it in')}
                </Button>
              </Row>
            )
          )}
        </Stack>
      </Section>
      {before.length > 0 && (
        <Section
          title={t('Older versions')}
          action={<Button onClick={() => setOlder(!older)}>{t(older ? 'Hide them' : 'Show them')}</Button>}
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
  const { t, momentInWords } = useWords();
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  const { reviewer, reviewee } = version.signatures;
  // The head, which says whose it is and under which policy, belongs to what is signed.
  const written = version.sections.filter(({ level }) => level > 1);
  return (
    <>
      <Quiet>
        {t('Version {version}, shared by {name}, {when}', {
          version: version.version,
          name: version.by,
          when: when(version.at),
        })}
      </Quiet>
      {written.length === 0 && <Quiet>{t('Nothing was written in it.')}</Quiet>}
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
