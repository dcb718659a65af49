import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChannelView, TryView } from '#domain/views/delivery.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';

/** The channels to a person, in words. */
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

/**
 * Each failed try, the first one first: when, through which channel, and why. Repeated tries of the same kind are one
 * line.
 */
export function Tries({ tries, now, timeZone }: { tries: readonly TryView[]; now: string; timeZone: string }) {
  const styles = useStyles();
  if (tries.length === 0) return null;
  const at = (moment: string) => momentInWords({ moment, timeZone, now });
  return (
    <ol className={styles.list} aria-label="What was tried">
      {inRuns(tries).map(({ first, last, times }) => (
        <li key={`${first.at} ${first.channel}`}>
          {at(first.at)} · {CHANNELS[first.channel]}: {first.why}
          {times > 1 && ` ${times} times, the last ${at(last.at)}.`}
        </li>
      ))}
    </ol>
  );
}

type Run = { first: TryView; last: TryView; times: number };

function inRuns(tries: readonly TryView[]): Run[] {
  return tries.reduce<Run[]>((runs, each) => {
    const before = runs.at(-1);
    const isSame = before?.first.channel === each.channel && before.first.why === each.why;
    return before && isSame
      ? [...runs.slice(0, -1), { ...before, last: each, times: before.times + 1 }]
      : [...runs, { first: each, last: each, times: 1 }];
  }, []);
}
