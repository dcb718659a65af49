/** Builds the tab and the Teams-like window where their sources are newer than the build. */
export function buildPages(): Promise<void>;
