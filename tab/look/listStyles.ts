import { tokens } from '@fluentui/react-components';

const BARE = { listStyle: 'none', margin: 0, padding: 0 } as const;

/** A list whose entries stand in one box, divided by lines. */
export const boxedList = {
  ...BARE,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusXLarge,
  backgroundColor: tokens.colorNeutralBackground1,
} as const;

/** A list whose entries stand below one another, with nothing around them. */
export const plainList = {
  ...BARE,
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalS,
} as const;

/** An entry's name, which leads to it. */
export const titleLink = {
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
  textDecorationColor: tokens.colorNeutralStroke1,
  textUnderlineOffset: '3px',
} as const;
