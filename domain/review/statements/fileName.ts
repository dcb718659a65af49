import { sentence } from '../../sentence.ts';

type FileNameArgs = { statement: string; reviewee: string; cycle: { start: string; end: string }; version: number };

/** The name under which a person files a statement: "Planning statement, Lucy Pemberton, 2026 to 2027, version 1.pdf". */
export function fileNameOf({ statement, reviewee, cycle, version }: FileNameArgs): string {
  const years = [...new Set([cycle.start.slice(0, 4), cycle.end.slice(0, 4)])].join(' to ');
  return `${sentence(statement)}, ${reviewee}, ${years}, version ${version}.pdf`.replaceAll(/[\\/:*?"<>|]/g, '-');
}
