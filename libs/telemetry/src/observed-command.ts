import type { CommandOutcome, ProcessMetrics } from './metrics/process-metrics.js';
import { failSpan, inSpan } from './traces/spans.js';

export type WhatBecame = { readonly outcome: CommandOutcome; readonly code?: string };

export type CommandWatch = {
  readonly metrics: Pick<ProcessMetrics, 'command'> | null;
  /** The name as a label: itself when it is known, else `other`. */
  readonly nameOf: (command: string) => string;
  readonly codeOf: (code: string) => string;
  readonly outcomeOf: (error: unknown) => WhatBecame;
};

/**
 * Carries out one order under its name: timed, counted and traced. `codeIn` is for an order that does not
 * throw when it is rejected: the code of what stood in the way, null where nothing did.
 */
export const observedCommand =
  ({ metrics, nameOf, codeOf, outcomeOf }: CommandWatch) =>
  <Result>(
    command: string,
    work: () => Promise<Result>,
    codeIn: (result: Result) => string | null = () => null,
  ): Promise<Result> => {
    const began = performance.now();
    const name = nameOf(command);
    return inSpan(`command ${name}`, { attributes: { 'tracker.command': name } }, async (span) => {
      const tell = (outcome: CommandOutcome, code: string | null) => {
        span.setAttribute('tracker.outcome', outcome);
        if (code !== null) span.setAttribute('tracker.rejection', code);
        metrics?.command(name, outcome, code, (performance.now() - began) / 1_000);
      };
      try {
        const result = await work();
        const code = codeIn(result);
        if (code === null) tell('accepted', null);
        else tell('rejected', codeOf(code));
        return result;
      } catch (error) {
        const { outcome, code } = outcomeOf(error);
        tell(outcome, code === undefined ? null : codeOf(code));
        if (outcome === 'failed') failSpan(span, error);
        throw error;
      }
    });
  };
