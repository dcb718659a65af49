import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** What each form about a visit gets. */
export type VisitFormProps = { review: ReviewView; observation: ObservationView; onDone: () => void };
