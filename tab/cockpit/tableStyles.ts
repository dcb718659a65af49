import { makeStyles, tokens } from '@fluentui/react-components';
import { PHONE } from '../look/widths.ts';

/** The tables of the overview: figures at the right, in digits of one width. */
export const useTableStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    '& tbody th, & tfoot th': {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  // On a phone each row is a card: its name, its bar, and below them what has a figure.
  cards: {
    [PHONE]: {
      '& thead': { display: 'none' },
      '&, & tbody, & tfoot, & tr, & th, & td': { display: 'block' },
      '& tbody tr, & tfoot tr': { padding: `${tokens.spacingVerticalS} 0` },
      '& [data-bar]': { width: '100%', boxSizing: 'border-box' },
      '& [data-empty]': { display: 'none' },
      '& td[data-label]': { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
      '& td[data-label]::before': { content: 'attr(data-label)', color: tokens.colorNeutralForeground2 },
      '& td[data-label] > *': { textAlign: 'right' },
    },
  },
  wraps: { whiteSpace: 'normal' },
  // What only other drawings refer to.
  drawnElsewhere: { position: 'absolute' },
  swatch: { display: 'block', marginBottom: tokens.spacingVerticalXS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: 'left' },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      verticalAlign: 'bottom',
    },
    '& tbody tr, & tfoot tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, overflowWrap: 'break-word' },
    '& [data-number]': { textAlign: 'right', whiteSpace: 'nowrap' },
    '& [data-bar]': { width: '30%', minWidth: '96px' },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
  late: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
});
