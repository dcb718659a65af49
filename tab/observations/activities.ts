/** An activity as it is noted during a visit: when it began, and what it is. */
export type Noted = { start: string; what: string };

const LINE = /^(\d{2}:\d{2}) ?(.*)$/;

/** The activities in a draft's text, one a line: `10:05 Reading with a group`. */
export function activitiesIn(text: string): Noted[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, start = '', what = ''] = LINE.exec(line) ?? [undefined, '', line];
      return { start, what };
    });
}

/** The text of them that a draft keeps. */
export function activitiesText(activities: readonly Noted[]): string {
  return activities.map(({ start, what }) => `${start} ${what.replaceAll('\n', ' ')}`).join('\n');
}

/**
 * How long each took: until the next one began, the last until the visit's end (TA-22). From 10:00 and 10:20 in a visit
 * that ends at 10:50: 20 and 30 minutes. Each takes at least a minute, even one without a time of its own.
 */
export function minutesOfEach(activities: readonly Noted[], end: string): { what: string; minutes: number }[] {
  return activities.map(({ start, what }, index) => ({
    what: what.trim(),
    minutes: Math.min(300, Math.max(1, minutesOf(activities[index + 1]?.start ?? end) - minutesOf(start))) || 1,
  }));
}

function minutesOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
