/** The place of something in a day's column: which of how many lanes. */
export type Packed<Item> = Item & { lane: number; lanes: number };

/**
 * Puts overlapping events beside each other. Events that overlap in a chain share the width in equal lanes; each takes
 * the first lane that is free when it begins.
 */
export function packEvents<Item extends { from: number; to: number }>(items: readonly Item[]): Packed<Item>[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const packed: Packed<Item>[] = [];
  let group: Packed<Item>[] = [];
  let laneEnds: number[] = [];
  let groupEnd = 0;

  const close = () => {
    for (const item of group) packed.push({ ...item, lanes: laneEnds.length });
    group = [];
    laneEnds = [];
  };

  for (const item of sorted) {
    if (item.from >= groupEnd) close();
    const free = laneEnds.findIndex((end) => end <= item.from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = item.to;
    groupEnd = Math.max(group.length === 0 ? 0 : groupEnd, item.to);
    group.push({ ...item, lane, lanes: 0 });
  }
  close();
  return packed;
}
