/** The next time that the clock of the office shows `at` (HH:MM), strictly after `now`. */
export const nextAt = (now, at) => {
  const [hours, minutes] = at.split(':').map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
};

/** A name that sorts as time does: tracker-20261122-023000.ndjson. */
export const nameAt = (now) => {
  const two = (number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `tracker-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.ndjson`;
};

const backup = /^tracker-\d{8}-\d{6}\.ndjson(\.keys)?$/;

/** Key files of backups that broke off: nobody would ever count them among the old ones. */
export const leftOver = (names) =>
  names.filter((name) => name.endsWith('.keys.new') && backup.test(name.slice(0, -'.new'.length)));

/** Those beyond the newest `keep`; a file that is none of ours is never among them. */
export const surplus = (names, keep) =>
  names
    .filter((name) => backup.test(name))
    .sort()
    .reverse()
    .slice(keep);
