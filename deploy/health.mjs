// Whether a process of this container is ready: `node health.mjs [port]`, the one of the API without it.
const port = process.argv[2] ?? process.env.PORT ?? '3000';
try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
    signal: AbortSignal.timeout(4_000),
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}：${await answer.text()}`);
} catch (error) {
  // What is said here stands in `docker inspect`.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
