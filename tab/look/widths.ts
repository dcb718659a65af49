/** A phone, or Teams' narrow side panel. */
export const PHONE = '@media (max-width: 640px)';

/** Too narrow for a column beside the page's own. */
export const NARROW = '@media (max-width: 960px)';
