/**
 * How long a message is kept from the moment at which it can be taken, in seconds: a week, as storage does by itself for
 * a message without delay. When it ends thus tells since when it has been waiting.
 */
export const KEPT_FOR = 7 * 24 * 60 * 60;
