/** An instant on the wire, ISO 8601 in UTC; null stays null. */
export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
