import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { TeamsWindow } from './TeamsWindow.tsx';
import { queryClient } from './server/queries.ts';
import './window.css';

const Gallery = lazy(async () => ({ default: (await import('./gallery/Gallery.tsx')).Gallery }));

const root = document.getElementById('window');
if (!root) throw new Error('The page has no place for the window.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      {window.location.pathname === '/local/cards' ? (
        <Suspense>
          <Gallery />
        </Suspense>
      ) : (
        <TeamsWindow />
      )}
    </QueryClientProvider>
  </StrictMode>,
);
