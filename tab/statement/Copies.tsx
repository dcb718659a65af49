import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { Text } from '#domain/language/translate.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fileNameOf } from '#domain/review/statements/fileName.ts';
import type { StatementView } from '#domain/review/statements/view.ts';
import { fetchFile } from '../api/client.ts';
import { useWords } from '../language/useWords.ts';
import { Clause, ClausesAbove, commonClause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

const HAS = {
  copy: '{name} has a copy.',
  original: '{name} has the original.',
  personnelFile: '{name} has a copy for the personnel file.',
  report: '{name} has the report.',
} as const satisfies Record<StatementView['copies'][number]['as'], Text>;

/** Where the finished text went, and a copy of it as a PDF (KM-44, TA-13, KS-13). */
export function Copies({ review, version }: { review: ReviewView; version: StatementView }) {
  const { t } = useWords();
  const get = useMutation({
    mutationFn: () => keepCopy(review, version.version),
  });
  const common = commonClause(version.copies);
  return (
    <>
      <ClausesAbove named={[common]}>
        {version.copies.map(({ to, as, clause }) => (
          <Quiet key={`${to.oid}.${as}`}>
            {t(HAS[as], { name: to.name })} <Clause clause={clause} />
          </Quiet>
        ))}
      </ClausesAbove>
      <Clause clause={common} />
      <Row>
        <Button size="small" disabledFocusable={get.isPending} onClick={() => get.mutate()}>
          {t(get.isPending ? 'Fetching …' : 'Download as PDF')}
        </Button>
      </Row>
      <Trouble problem={get.error} />
    </>
  );
}

/** Has the browser save the PDF. */
async function keepCopy({ id, statement, reviewee, cycle }: ReviewView, version: number): Promise<void> {
  const address = URL.createObjectURL(
    await fetchFile('GET /api/reviews/{id}/statements/{version}/pdf', { id, version: String(version) }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf({ statement: statement?.name ?? '', reviewee: reviewee.name, cycle, version });
  link.click();
  URL.revokeObjectURL(address);
}
