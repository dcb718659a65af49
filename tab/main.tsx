import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openOffline } from './host/openOffline.ts';
import { finishConsent } from './host/teams.ts';

const root = document.getElementById('root');
if (window.location.pathname === '/tab/consent') void finishConsent();
else if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  openOffline();
}
