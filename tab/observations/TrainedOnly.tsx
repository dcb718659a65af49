import type { ObservationsView } from '#domain/review/observations/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';

/** Why somebody may not be offered as observer, and who can enter that they were trained. */
export function TrainedOnly({ said }: { said: NonNullable<ObservationsView['trainedOnly']> }) {
  const { t } = useWords();
  return (
    <Quiet>
      <SchoolsWords>{said.text}</SchoolsWords>{' '}
      {said.isNobody
        ? t(
            'Nobody is recorded as trained in it. The headteacher, the training coordinator or an administrator can enter it.',
          )
        : t(
            'If somebody is missing, the headteacher, the training coordinator or an administrator can enter the training.',
          )}{' '}
      <Clause clause={said.clause} />
    </Quiet>
  );
}
