import { ServersWords } from '../language/ServersWords.tsx';
import { useWords } from '../language/useWords.ts';
import { sectionInWords } from '../look/sectionInWords.ts';

type Props = {
  /** What the server says. */
  message: string;
  /** The section of the policy, where that is the reason. */
  clause?: string | undefined;
};

/** What was refused about a field. */
export function Refusal({ message, clause }: Props) {
  const { t } = useWords();
  return (
    <>
      <ServersWords>{message}</ServersWords>
      {clause !== undefined && ` ${t('Policy, {section}.', { section: sectionInWords(clause, t) })}`}
    </>
  );
}
