import { type ReactNode, useState } from 'react';
import { createHashRouter, RouterProvider } from 'react-router-dom';

/**
 * The router of the console, which draws every move at once. As a transition, a move to the sign-in page is overtaken by
 * the emptied caches of the sign-out, which finds nobody signed in and starts anew, for seconds.
 */
export function Router({ children }: { children: ReactNode }) {
  const [router] = useState(() => createHashRouter([{ path: '*', element: children }]));
  return <RouterProvider router={router} useTransitions={false} />;
}
