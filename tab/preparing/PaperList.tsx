import { Badge } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { writersInWords } from './writersInWords.ts';

/** The papers of a review: what each is for, who fills it in, and how far it has come. */
export function PaperList({ review, papers }: { review: ReviewView; papers: readonly PaperView[] }) {
  return (
    <Section title="Papers">
      {papers.map((paper) => (
        <Panel key={paper.id}>
          <Row>
            <Link href={`/reviews/${review.id}/preparing/${paper.id}`} style={{ fontWeight: 600 }}>
              {paper.title}
            </Link>
            <Standing paper={paper} />
          </Row>
          <Quiet>
            {paper.text} <Clause rule={paper.rule} clause={paper.clause} />
          </Quiet>
          <Quiet>{progressInWords(paper, review)}</Quiet>
        </Panel>
      ))}
    </Section>
  );
}

/** The state of a paper, in a word. */
export function Standing({ paper }: { paper: PaperView }) {
  const last = paper.versions.at(-1);
  if (last?.signatures.reviewee)
    return (
      <Badge appearance="tint" color="success">
        signed by both
      </Badge>
    );
  if (last && paper.signedByBoth)
    return (
      <Badge appearance="tint" color="warning">
        to be signed
      </Badge>
    );
  if (last)
    return (
      <Badge appearance="tint" color="success">
        shared
      </Badge>
    );
  return <Badge appearance="tint">{paper.optional ? 'if you like' : 'not shared yet'}</Badge>;
}

function progressInWords(paper: PaperView, review: ReviewView): string {
  const last = paper.versions.at(-1);
  if (!last) return `For ${writersInWords(paper, review)} to fill in.`;
  return `Version ${last.version}, shared by ${last.by} on ${dayInWords({ moment: last.at, timeZone: review.timeZone, now: review.now })}.`;
}
