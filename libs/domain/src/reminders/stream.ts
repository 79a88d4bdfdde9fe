/** What became of the alarms of one request; apart from it, so that nobody's revision moves. */
export const remindersStream = (requestId: string) => `reminders-${requestId}`;
export const remindersStreamPrefix = 'reminders-';
