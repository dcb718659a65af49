import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useGap = makeStyles({
  XS: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  S: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  M: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  L: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

const useAbove = makeStyles({
  XS: { marginTop: tokens.spacingVerticalXS },
  S: { marginTop: tokens.spacingVerticalS },
  M: { marginTop: tokens.spacingVerticalM },
  L: { marginTop: tokens.spacingVerticalL },
  XXL: { marginTop: tokens.spacingVerticalXXL },
});

const useBelow = makeStyles({
  S: { marginBottom: tokens.spacingVerticalS },
  M: { marginBottom: tokens.spacingVerticalM },
  L: { marginBottom: tokens.spacingVerticalL },
  XXL: { marginBottom: tokens.spacingVerticalXXL },
});

type StackProps = {
  /** The room between one and the next. */
  gap?: 'XS' | 'S' | 'M' | 'L';
  /** The room above all of them, by the names of Fluent's spacing. */
  above?: 'XS' | 'S' | 'M' | 'L' | 'XXL';
  below?: 'S' | 'M' | 'L' | 'XXL';
  role?: 'alert' | 'status';
  children: ReactNode;
};

/** Things below one another, with room between, above and below them. */
export function Stack({ gap, above, below, role, children }: StackProps) {
  const gaps = useGap();
  const aboves = useAbove();
  const belows = useBelow();
  return (
    <div role={role} className={mergeClasses(gap && gaps[gap], above && aboves[above], below && belows[below])}>
      {children}
    </div>
  );
}
