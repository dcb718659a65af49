import type { Reply } from './state.ts';

/** Whether somebody said this just before, such as by pressing a button twice, or the very same reply came in again. */
export function isSaidAlready(replies: readonly Reply[], { id, by, text }: Pick<Reply, 'id' | 'by' | 'text'>): boolean {
  const last = replies.at(-1);
  return replies.some((each) => each.id === id) || (last?.by === by && last.text === text);
}
