import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolDocumentsView } from '#domain/views/schoolDocuments.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { useMe } from '../api/forms.ts';
import { useRemoveDocument, useSchoolDocuments } from '../api/schoolDocuments.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Check, Checklist } from '../look/Checklist.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { EnterDocument } from './EnterDocument.tsx';

/** The papers of the whole school, entered once and shown in every review (KM-11). */
export default function SchoolDocumentsPage() {
  return (
    <Loaded query={useSchoolDocuments()}>
      {(view, trouble) => (
        <Page title="School documents">
          <Quiet>
            Every review shows these links on its Meetings tab, under Documents, such as the improvement plan, the pay
            policy and the standards. No reviewer is asked for a kind of document that is here.
          </Quiet>
          {trouble}
          <Documents view={view} />
        </Page>
      )}
    </Loaded>
  );
}

function Documents({ view }: { view: SchoolDocumentsView }) {
  const { data: me } = useMe();
  /** The document that is being changed by its id, or a new one. The form opens a dialog, so it is in none itself. */
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const { mutate, error, isPending } = useRemoveDocument();
  const announce = useAnnounce();
  const day = (at: string) => dayInWords({ moment: at, timeZone: view.timeZone, now: view.now });
  return (
    <Section title="Documents" action={open === null && <Button onClick={() => setOpen('new')}>Add a document</Button>}>
      {me && open !== null && (
        <Panel kind="first">
          <EnterDocument
            key={open}
            view={view}
            owner={me.oid}
            before={view.documents.find(({ id }) => id === open)}
            onDone={close}
          />
        </Panel>
      )}
      {view.documents.length === 0 && open === null && <Empty>No document has been added yet.</Empty>}
      {view.documents.length > 0 && (
        <Checklist label="Documents">
          {view.documents.map((each) => (
            <Check
              key={each.id}
              isDone
              what={
                <Link href={each.link} target="_blank" rel="noreferrer">
                  {each.title}
                </Link>
              }
              detail={`${each.kindName === null ? '' : `${each.kindName}, `}${each.by}, ${day(each.at)}`}
              deed={
                <Row>
                  <Button size="small" aria-label={`Change: ${each.title}`} onClick={() => setOpen(each.id)}>
                    Change
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    disabledFocusable={isPending}
                    aria-label={`Remove: ${each.title}`}
                    onClick={() => mutate(each.id, { onSuccess: () => announce(`Removed: ${each.title}.`) })}
                  >
                    Remove
                  </Button>
                </Row>
              }
            />
          ))}
        </Checklist>
      )}
      <Trouble problem={error} />
    </Section>
  );
}
