import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';

type Props = { review: ReviewView; statement: StatementSection; version: StatementView };

/** The reviewee agrees content and wording before the reviewer signs; the reviewer sees whether they have (PA-11). */
export function AgreeStatement({ review, statement, version }: Props) {
  const { agreedFirst, canAgree } = statement;
  if (!agreedFirst || version.fixed) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <Panel kind={canAgree ? 'first' : 'quiet'}>
        <Quiet>
          {version.agreed
            ? `${version.agreed.name} agrees content and wording. ${review.reviewer.name} signs next.`
            : `${agreedFirst.text} ${review.reviewee.name} has not agreed to this wording yet.`}{' '}
          <Clause rule={agreedFirst.rule} clause={agreedFirst.clause} />
        </Quiet>
        {canAgree && (
          <Row>
            <CommandButton
              review={review}
              appearance="primary"
              command={{ type: 'agreeStatement', version: version.version, textHash: version.textHash }}
              said={`Agreed. ${review.reviewer.name} signs next.`}
            >
              Agree content and wording
            </CommandButton>
          </Row>
        )}
      </Panel>
    </div>
  );
}
