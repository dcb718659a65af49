import {
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  type PositioningProps,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, use, useState } from 'react';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { ClausesOf, placeOfClause } from './clausesOf.ts';
import { sectionInWords } from './sectionInWords.ts';
import { TextLink } from './TextLink.tsx';
import type { WhyProps } from './Why.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '336px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = Omit<WhyProps, 'clause'> & { clause: string; children: ReactElement };

/** Below the button that asks for it, so that what it explains stays in sight. */
const POSITIONING: PositioningProps = {
  position: 'below',
  align: 'start',
  fallbackPositions: ['after', 'before', 'above'],
  overflowBoundaryPadding: 8,
};

/** What the policy says, at the button that asked for it. It opens with its first drawing, since it is loaded then. */
export default function WhyPopover({ text, clause, because, children }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const policy = use(ClausesOf);
  const section = sentence(sectionInWords(clause, t));
  const [isOpen, setOpen] = useState(true);
  return (
    <Popover withArrow trapFocus positioning={POSITIONING} open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>{children}</PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <strong>{t('Our policy says')}</strong>
        {text && (
          <p className={styles.line}>
            <SchoolsWords>{text}</SchoolsWords>
          </p>
        )}
        {because && (
          <p className={styles.quiet}>
            {t('How it was counted:')} <SchoolsWords>{sentence(because)}.</SchoolsWords>
          </p>
        )}
        <p className={styles.quiet}>
          {policy ? <TextLink href={placeOfClause(policy, clause)}>{section}</TextLink> : section}
        </p>
      </PopoverSurface>
    </Popover>
  );
}
