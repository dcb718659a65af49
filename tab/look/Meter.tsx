import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  meter: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '420px' },
});

/** A limited amount and how much of it is used, drawn and in words. */
export function Meter({ used, of, label }: { used: number; of: number; label: string }) {
  return (
    <div className={useStyles().meter}>
      <ProgressBar
        value={of === 0 ? 0 : Math.min(1, used / of)}
        thickness="large"
        color={used >= of ? 'warning' : 'brand'}
        aria-label={label}
      />
      <span>{label}</span>
    </div>
  );
}
