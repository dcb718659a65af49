import { makeStyles, tokens } from '@fluentui/react-components';

/** Narrower than this, the cells of a row stand under one another, each with its name. */
const NARROW = '@container (max-width: 520px)';

/** A small table where there is room for one. */
export const useRowsStyles = makeStyles({
  rows: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    [NARROW]: {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalS,
      padding: tokens.spacingVerticalM,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  head: { [NARROW]: { display: 'none' } },
  cell: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  nameInRow: { display: 'none', [NARROW]: { display: 'block' } },
  area: { '& textarea': { minHeight: '44px', maxHeight: 'none', fieldSizing: 'content' } },
  remove: { flex: '0 0 88px', [NARROW]: { flex: '0 0 auto', alignSelf: 'flex-start' } },
  gap: { flex: '0 0 88px', [NARROW]: { display: 'none' } },
});
