/** The id of the list of places used last, which each field for a place offers. */
export const PLACES = 'places-used-last';
