/**
 * What the queue acts as: it owns nothing but what it makes in its own schema, and cannot see the log. A
 * file of its own: whoever checks the database needs the name, and not BullMQ, which takes long to load.
 */
export const jobsRole = 'tracker_jobs';
