import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReviewView } from '#domain/views/review.ts';
import type { ReviewPackView } from '#domain/views/reviewPack.ts';
import { ask, type Problem, sendForm } from './client.ts';

/** What a review's meeting rests on; asked for anew when the review has changed. */
export function useReviewPack(reviewId: string, version: number) {
  return useQuery<ReviewPackView, Problem>({
    queryKey: ['review', reviewId, 'pack', version],
    queryFn: () => ask('GET', `/api/reviews/${reviewId}/pack`),
    placeholderData: (before) => before,
  });
}

type Upload = { documentId: string; kind: string; title: string; file: File };

/** Attaches a file. Sent twice with the same id it is attached once. The answer is the review as it is then. */
export function useAttachFile(reviewId: string) {
  const client = useQueryClient();
  return useMutation<ReviewView, Problem, Upload>({
    mutationFn: async ({ documentId, kind, title, file }) => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('title', title);
      form.set('file', file);
      const path = `/api/reviews/${reviewId}/documents/${documentId}`;
      const { review } = await sendForm<{ review: ReviewView }>('PUT', path, form);
      return review;
    },
    onSuccess: (review) => {
      client.setQueryData(['review', reviewId], review);
      void client.invalidateQueries({ queryKey: ['home'] });
      void client.invalidateQueries({ queryKey: ['review', reviewId, 'history'] });
    },
  });
}
