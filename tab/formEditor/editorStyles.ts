import { makeStyles, tokens } from '@fluentui/react-components';
import { plainList } from '../look/listStyles.ts';

/** Below this width the preview stands under the questions. */
const NARROW = '@media (max-width: 960px)';

export const useEditorStyles = makeStyles({
  page: {
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 120px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // The focused element must not lie under the bar.
    '& input, & textarea, & select, & button': { scrollMarginBottom: '140px' },
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 96px` },
  },
  back: { color: tokens.colorBrandForegroundLink },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  preview: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    maxHeight: 'calc(100vh - 140px)',
    overflowY: 'auto',
    [NARROW]: { position: 'static', maxHeight: 'none' },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  smallHeading: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  list: plainList,
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wrong: { borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', padding: tokens.spacingVerticalXS },
  toggle: {
    flex: '1 1 220px',
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  toggleText: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  moves: { display: 'flex', marginLeft: 'auto' },
  /** Keeps the button's own colour, which the contrast theme inverts under the pointer. */
  detail: { fontSize: tokens.fontSizeBase200 },
  chevron: { flex: '0 0 auto', marginRight: tokens.spacingHorizontalS },
  chevronDown: { transform: 'rotate(90deg)' },
  open: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  /** Lets a field be narrower than its content. */
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  word: { display: 'flex', gap: tokens.spacingHorizontalS },
  wordInput: { flex: '1 1 0', minWidth: 0 },
  removed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
