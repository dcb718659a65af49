/** When the app's code began to run, in milliseconds on the machine's own scale. Imported before everything else. */
export const BEGAN = performance.now();
