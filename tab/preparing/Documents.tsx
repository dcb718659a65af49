import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentsView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { AttachDocument } from './AttachDocument.tsx';
import { OpenFile } from './OpenFile.tsx';

type Props = { review: ReviewView; documents: DocumentsView };

/** What is attached or linked: the job description, planning documents; what is wanted and missing is said (KM-11). */
export function Documents({ review, documents }: Props) {
  const [attaching, setAttaching] = useState(false);
  const missing = documents.kinds.filter(({ id }) => documents.missing.includes(id));
  return (
    <Section
      title="Documents"
      action={
        documents.canAttach && !attaching ? (
          <Button onClick={() => setAttaching(true)}>Attach a document</Button>
        ) : undefined
      }
    >
      {attaching && (
        <Panel kind="first">
          <AttachDocument review={review} documents={documents} onDone={() => setAttaching(false)} />
        </Panel>
      )}
      {missing.map(({ id, name, hint, rule, clause }) => (
        <Panel key={id} kind="quiet">
          <strong>{name}: not there yet</strong>
          <Quiet>
            {hint} <Clause rule={rule} clause={clause} />
          </Quiet>
        </Panel>
      ))}
      {documents.list.map((attached) => (
        <Attached key={attached.id} review={review} attached={attached} />
      ))}
      {documents.list.length + missing.length === 0 && !attaching && <Empty>Nothing is attached yet.</Empty>}
    </Section>
  );
}

function Attached({ review, attached }: { review: ReviewView; attached: DocumentsView['list'][number] }) {
  const { id, title, kindName, link, file, by, at, canRemove } = attached;
  return (
    <Panel>
      <Row>
        {link ? (
          <Link href={link} target="_blank" rel="noreferrer">
            {title}
          </Link>
        ) : (
          <OpenFile reviewId={review.id} documentId={id} title={title} name={file?.name ?? title} />
        )}
      </Row>
      <Quiet>
        {kindName} · {by.name}, {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}
        {file && ` · ${sizeInWords(file.size)}`}
      </Quiet>
      {canRemove && (
        <Row>
          <CommandButton
            review={review}
            appearance="subtle"
            name={`Take it away: ${title}`}
            command={{ type: 'removeDocument', documentId: id }}
            said="It is taken away."
          >
            Take it away
          </CommandButton>
        </Row>
      )}
    </Panel>
  );
}

/** "230 KB", "2.4 MB". */
function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
