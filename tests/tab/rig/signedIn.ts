/** The person whose page is shown, as Teams would tell it. */
export const signedIn = { token: '' };
