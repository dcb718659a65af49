import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatementToModerate } from '#domain/views/moderationPage.ts';
import { useStatementToModerate } from '../api/moderation.ts';
import { Loading } from '../look/Loading.tsx';
import { Panel } from '../look/Panel.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { SignedSections } from '../look/SignedSections.tsx';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    marginTop: tokens.spacingVerticalL,
  },
});

/** Up to three statements side by side; on a narrow screen one below the other. */
export function SideBySide({ statements }: { statements: readonly StatementToModerate[] }) {
  return (
    <div className={useStyles().beside}>
      {statements.map((statement) => (
        <One key={statement.reviewId} statement={statement} />
      ))}
    </div>
  );
}

function One({ statement }: { statement: StatementToModerate }) {
  const { data, error, isPending, refetch } = useStatementToModerate(statement.reviewId);
  if (isPending) return <Loading />;
  return (
    <div>
      <Panel kind="quiet">
        <Trouble problem={error} onRetry={() => void refetch()} />
        {data && (
          <>
            <strong>
              {statement.reviewee.name}, version {data.version}
            </strong>
            <SignedSections sections={data.sections} />
          </>
        )}
      </Panel>
    </div>
  );
}
