import { Button } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; statement: StatementSection; version: StatementView };

/** The reviewee agrees content and wording, before the reviewer signs; the reviewer sees whether that is so (PA-11). */
export function AgreeStatement({ review, statement, version }: Props) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { agreedFirst, canAgree } = statement;
  if (!agreedFirst || version.fixed) return null;
  const agree = () =>
    command.mutate(
      { command: { type: 'agreeStatement', version: version.version, textHash: version.textHash } },
      { onSuccess: () => announce(`Agreed. ${review.reviewer.name} signs next.`) },
    );
  return (
    <div style={{ marginTop: 12 }}>
      <Panel kind={canAgree ? 'first' : 'quiet'}>
        <Quiet>
          {version.agreed
            ? `${version.agreed.name} agrees content and wording. ${review.reviewer.name} signs next.`
            : `${agreedFirst.text} ${review.reviewee.name} has not agreed to this wording yet.`}{' '}
          <Clause rule={agreedFirst.rule} clause={agreedFirst.clause} />
        </Quiet>
        <Trouble problem={command.error} />
        {canAgree && (
          <Row>
            <Button appearance="primary" disabledFocusable={command.isPending} onClick={agree}>
              Agree content and wording
            </Button>
          </Row>
        )}
      </Panel>
    </div>
  );
}
