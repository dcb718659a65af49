import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Labelled } from './Labelled.tsx';

const useStyles = makeStyles({
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxWidth: '70ch',
  },
});

/** What somebody wrote, exactly, under the question that it answers. */
export function Written({ label, text }: { label: ReactNode; text: string }) {
  return (
    <Labelled label={label}>
      <p className={useStyles().text}>{text}</p>
    </Labelled>
  );
}
