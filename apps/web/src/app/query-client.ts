import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem.js';

const transient = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status === 503;

/** Answers are fresh until something tells otherwise; a refusal is never asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 3 && transient(error),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
