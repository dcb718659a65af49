import type { FrameContext } from './hostContext.ts';

/** What a page requests when it opens a dialog; sizes in pixels or by name. */
export type DialogWish = { url: string; title: string; width: string | number; height: string | number };

/** How a dialog ended: what its page submitted, or why there is nothing. */
export type DialogEnd = { error: string } | { result: unknown };

/** The page's news about its own loading. */
export type FrameNews =
  | { is: 'loaded' | 'ready' }
  | { is: 'failed'; reason: string; message: string }
  | { is: 'expectedFailure'; reason: string; message: string };

/** What the window does for a frame. Every request of the page ends at one of these. */
export type HostPorts = {
  frameContext: FrameContext;
  context(): object;
  token(): Promise<string>;
  /** Asks the person to allow the app to act for them. */
  consent(): Promise<boolean>;
  /** Follows a link; false where it leads nowhere. */
  openLink(url: string): boolean;
  /** Opens a place in the tab itself. */
  openPlace(subPageId: string | undefined): void;
  openDialog(wish: DialogWish): Promise<DialogEnd>;
  resizeDialog(size: { width?: string | number; height?: string | number }): void;
  /** Says that the page in a dialog is done. */
  submitDialog(result: unknown): void;
  /** Passes a message between a page and the dialog it opened, in either direction. */
  passOn(func: 'messageForParent' | 'messageForChild', message: unknown): void;
  copy(text: string): Promise<void>;
  shareLink(subPageId: string, label: string): void;
  returnFocus(forward: boolean): void;
  news(news: FrameNews): void;
};
