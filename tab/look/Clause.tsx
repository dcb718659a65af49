import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  text: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  button: {
    minWidth: 'auto',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  rule: { whiteSpace: 'nowrap' },
  plain: { fontSize: tokens.fontSizeBase200 },
  surface: { maxWidth: '320px' },
});

/** Where in the policy something comes from; pressing it shows how it was worked out. */
export function Clause({
  rule,
  clause,
  because,
}: {
  rule: string | null | undefined;
  clause: string | null | undefined;
  because?: string | null;
}) {
  const styles = useStyles();
  if (!rule || !clause) return null;
  const label = `${rule} · ${clause}`;
  if (!because)
    return (
      <span className={mergeClasses(styles.text, styles.plain)}>
        <span className={styles.rule}>{rule}</span> · {clause}
      </span>
    );
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={mergeClasses(styles.text, styles.button)}
          aria-label={`${label}, why this date`}
        >
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <strong>
          Policy, clause {clause} ({rule})
        </strong>
        <p>How it was worked out: {because}.</p>
      </PopoverSurface>
    </Popover>
  );
}
