import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentsView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Check, Checklist } from '../look/Checklist.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { AttachDocument } from './AttachDocument.tsx';
import { OpenFile } from './OpenFile.tsx';

type Props = {
  review: ReviewView;
  documents: DocumentsView;
  /** The kind that the address asks for: its form is open. */
  wanted: string | undefined;
};

/**
 * What is attached or linked: the job description, planning documents, the papers of the whole school; what is wanted
 * and missing is said (KM-11).
 */
export function Documents({ review, documents, wanted }: Props) {
  const { t } = useWords();
  /** The kind of document that is being attached; null while none is. One form is open at a time. */
  const [attaching, setAttaching] = useState(
    documents.canAttach ? (documents.missing.find((id) => id === wanted) ?? null) : null,
  );
  const [first] = documents.kinds;
  const missing = documents.kinds.filter(({ id }) => documents.missing.includes(id));
  // The clause of the whole block is named once, below it.
  const clauses = new Set(missing.map(({ clause }) => clause));
  return (
    <Section
      title={t('Documents')}
      action={
        documents.canAttach && attaching === null ? (
          <Button onClick={() => setAttaching(documents.missing[0] ?? first?.id ?? '')}>
            {t('Attach a document')}
          </Button>
        ) : undefined
      }
    >
      {attaching !== null && (
        <Panel kind="first">
          <AttachDocument review={review} documents={documents} kind={attaching} onDone={() => setAttaching(null)} />
        </Panel>
      )}
      {documents.list.length + documents.fromSchool.length + missing.length > 0 ? (
        <Checklist label={t('Documents')}>
          {documents.list.map((attached) => (
            <Attached key={attached.id} review={review} attached={attached} />
          ))}
          {documents.fromSchool.map(({ id, title, link, kindName }) => (
            <Check
              key={id}
              isDone
              what={<Outside title={title} link={link} />}
              detail={kindName === null ? t('From the school') : t('{kind}, from the school', { kind: kindName })}
            />
          ))}
          {missing.map(({ id, name, hint, clause }) => (
            <Check
              key={id}
              isDone={false}
              what={<SchoolsWords>{name}</SchoolsWords>}
              detail={
                <>
                  {t('Not here yet.')} <SchoolsWords>{hint}</SchoolsWords>{' '}
                  {clauses.size > 1 && <Clause clause={clause} />}
                </>
              }
              deed={
                documents.canAttach &&
                attaching === null && (
                  <Button
                    size="small"
                    aria-label={t('Attach: {what}', { what: name })}
                    onClick={() => setAttaching(id)}
                  >
                    {t('Attach')}
                  </Button>
                )
              }
            />
          ))}
        </Checklist>
      ) : (
        attaching === null && <Empty>{t('Nothing is attached yet.')}</Empty>
      )}
      {clauses.size === 1 && <Clause clause={missing[0]?.clause} />}
    </Section>
  );
}

function Attached({ review, attached }: { review: ReviewView; attached: DocumentsView['list'][number] }) {
  const { t, dayInWords } = useWords();
  const { id, title, kindName, link, file, by, at, canRemove } = attached;
  return (
    <Check
      isDone
      what={
        link ? (
          <Outside title={title} link={link} />
        ) : (
          <OpenFile reviewId={review.id} documentId={id} title={title} name={file?.name ?? title} />
        )
      }
      detail={`${title === kindName ? '' : `${kindName}, `}${by.name}, ${dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}${file ? `, ${sizeInWords(file.size)}` : ''}`}
      deed={
        canRemove && (
          <CommandButton
            review={review}
            size="small"
            appearance="subtle"
            name={t('Take it away: {what}', { what: title })}
            command={{ type: 'removeDocument', documentId: id }}
            said={t('It is taken away.')}
          >
            {t('Take it away')}
          </CommandButton>
        )
      }
    />
  );
}

/** A document where the school keeps it, in a window of its own. */
function Outside({ title, link }: { title: string; link: string }) {
  return (
    <Link href={link} target="_blank" rel="noreferrer">
      {title}
    </Link>
  );
}

/** "230 KB", "2.4 MB". */
function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
