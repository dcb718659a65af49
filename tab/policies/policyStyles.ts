import { makeStyles, tokens } from '@fluentui/react-components';
import { boxedList, titleLink } from '../look/listStyles.ts';

/** The styles that the pages about policies share. */
export const usePolicyStyles = makeStyles({
  headed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, minWidth: 0 },
  link: {
    ...titleLink,
    overflowWrap: 'anywhere',
  },
  plainLink: { color: tokens.colorBrandForegroundLink },
  text: { margin: 0, maxWidth: '70ch', overflowWrap: 'anywhere' },
  list: boxedList,
  item: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** A rule's id and clause, kept together where there is room. */
  clause: { display: 'inline-block' },
  /** A field no wider than its place, whatever its list contains. */
  field: {
    minWidth: 0,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  narrow: { maxWidth: '420px' },
  notPrinted: { '@media print': { display: 'none' } },
});
