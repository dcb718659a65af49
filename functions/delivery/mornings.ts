/** Where the morning messages to a person are kept, beside the deliveries about reviews. */
export const morningsOf = (oid: string) => `person.${oid}`;

/** The one message to a person on a day (`2026-10-05`). */
export const morningKey = (date: string) => `morning.${date}`;
