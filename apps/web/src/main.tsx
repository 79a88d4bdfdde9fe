import './app/no-eval.js';
import 'antd/dist/reset.css';
import './app/office.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.js';
import { router } from './app/router.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no place for the desks.');
// The page is whole: see public/whole-page.js.
window.sessionStorage.removeItem('tracker.page-again');

createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
