/** Builds the tab and the Teams-like window where their sources are newer than what was built. */
export function buildPages(): Promise<void>;
