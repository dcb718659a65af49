/** Where the tab shows a part of a review: the last step of its address. */
export type SectionId =
  | 'overview'
  | 'reviewers'
  | 'preparing'
  | 'meetings'
  | 'notes'
  | 'objectives'
  | 'observations'
  | 'statement'
  | 'development'
  | 'support'
  | 'pay'
  | 'appeals'
  | 'access';
