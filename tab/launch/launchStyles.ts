import { makeStyles, tokens } from '@fluentui/react-components';
import { boxedList } from '../look/listStyles.ts';

/** The look of lists of people in a launch. */
export const useLaunchStyles = makeStyles({
  list: boxedList,
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 5fr) minmax(0, 3fr)',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', '& > div:empty': { display: 'none' } },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  why: { gridColumn: '1 / -1', margin: 0 },
  above: { maxWidth: '320px', marginBottom: tokens.spacingVerticalM },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    '@media (max-width: 640px)': { justifyContent: 'flex-start' },
  },
  standing: { marginTop: tokens.spacingVerticalXXL },
  link: { color: tokens.colorBrandForegroundLink },
});
