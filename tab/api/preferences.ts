import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Preferences } from '#domain/people/preferences.ts';
import type { HomeView } from '#domain/views/home.ts';
import { call } from './client.ts';

/** Changes the reader's language, or says that the tour is over. */
export function useChangePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<Pick<Preferences, 'language' | 'tourOver'>>) => call('PUT /api/preferences', { body }),
    onSuccess: (_, change) =>
      client.setQueryData<HomeView>(
        ['home'],
        (home) => home && { ...home, preferences: { ...home.preferences, ...change } },
      ),
  });
}
