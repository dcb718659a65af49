import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementView } from '#domain/review/statements/view.ts';
import { fetchFile } from '../api/client.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Where the finished text went, and a copy of it as a PDF (KM-44, TA-13, KS-13). */
export function Copies({ review, version }: { review: ReviewView; version: StatementView }) {
  const get = useMutation({
    mutationFn: () => keepCopy(review.id, version.version),
  });
  return (
    <>
      {version.copies.map(({ to, as, name, rule, clause }) => (
        <Row key={`${to.oid}.${as}`}>
          <Quiet>
            {to.name} has {name}. <Clause rule={rule} clause={clause} />
          </Quiet>
        </Row>
      ))}
      <Row>
        <Button size="small" disabledFocusable={get.isPending} onClick={() => get.mutate()}>
          {get.isPending ? 'Fetching …' : 'Download as PDF'}
        </Button>
      </Row>
      <Trouble problem={get.error} />
    </>
  );
}

/** Has the browser save the PDF. */
async function keepCopy(reviewId: string, version: number): Promise<void> {
  const address = URL.createObjectURL(
    await fetchFile('GET /api/reviews/{id}/statements/{version}/pdf', { id: reviewId, version: String(version) }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `statement-version-${version}.pdf`;
  link.click();
  URL.revokeObjectURL(address);
}
