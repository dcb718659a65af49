import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../language/useWords.ts';
import { createContext, type ReactNode, use } from 'react';
import { Why, type WhyProps } from './Why.tsx';

const useStyles = makeStyles({
  text: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const NamedAbove = createContext<readonly string[]>([]);

/**
 * Where in the policy something comes from: "Policy, 4.3". If there is more to say, it can be asked for. Nothing if the
 * head of the block has named the clause already.
 */
export function Clause({ text, clause, because }: WhyProps) {
  const styles = useStyles();
  const { t } = useWords();
  const above = use(NamedAbove);
  if (!clause) return null;
  if (because || text) return <Why text={text} clause={clause} because={because ?? null} />;
  if (above.includes(clause)) return null;
  return <span className={styles.text}>{t('Policy, {clause}', { clause })}</span>;
}

type ClausesAboveProps = { named: readonly (string | null | undefined)[]; children: ReactNode };

/** A block whose head names clauses: nothing in it names them again. */
export function ClausesAbove({ named, children }: ClausesAboveProps) {
  const above = use(NamedAbove);
  return (
    <NamedAbove value={[...above, ...named.filter((clause) => typeof clause === 'string')]}>{children}</NamedAbove>
  );
}

/** The clause that all of several have; undefined if they differ. */
export function commonClause(entries: readonly { clause: string }[]): string | undefined {
  const [first] = entries;
  return entries.every(({ clause }) => clause === first?.clause) ? first?.clause : undefined;
}
