import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/useWords.ts';

const WhyPopover = lazy(() => import('./WhyPopover.tsx'));

const useStyles = makeStyles({
  button: {
    minWidth: 'auto',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
  },
});

export type WhyProps = {
  /** What the policy says, in its own words or in the pack's. */
  text?: string | null | undefined;
  /** The section's number in the school's paper. */
  clause: string | null | undefined;
  /** How the date was worked out. Without one there is nothing to ask about a date. */
  because?: string | null;
};

/** Where a date or a rule comes from, for whoever asks: what the policy says, the counting, and the section. */
export function Why({ text, clause, because }: WhyProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!clause) return null;
  const button = (
    <Button appearance="transparent" size="small" className={styles.button} onClick={() => setAsked(true)}>
      {t(because ? 'Why this date?' : 'Why?')}
    </Button>
  );
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <WhyPopover text={text} clause={clause} because={because ?? null}>
        {button}
      </WhyPopover>
    </Suspense>
  );
}
