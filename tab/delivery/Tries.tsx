import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChannelView, TryView } from '#domain/views/delivery.ts';
import { momentInWords } from '../words/dates.ts';

/** The ways to a person, as they are said. */
export const CHANNELS: Record<ChannelView, string> = { chat: 'Chat', feed: 'Activity feed', mail: 'Mail' };

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Each try that failed, the first one first: when, in which way, and why. */
export function Tries({ tries, now, timeZone }: { tries: readonly TryView[]; now: string; timeZone: string }) {
  const styles = useStyles();
  if (tries.length === 0) return null;
  return (
    <ol className={styles.list} aria-label="What was tried">
      {tries.map(({ at, channel, why }) => (
        <li key={`${at} ${channel}`}>
          {momentInWords(at, timeZone, now)} · {CHANNELS[channel]}: {why}
        </li>
      ))}
    </ol>
  );
}
