import { readFileSync } from 'node:fs';
import { gaugeTable, ProcessMetrics } from '@tracker/telemetry';
import { rowOf } from './documents.js';

const rules = readFileSync('deploy/prometheus-alerts.yml', 'utf8');
const runbook = readFileSync('docs/runbook/monitoring.md', 'utf8');
const metricsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/\btracker_[a-z_]*[a-z]\b/g) ?? []),
];

describe('The alert rules', () => {
  const known = new Map<string, string>();
  beforeAll(async () => {
    const metrics = new ProcessMetrics({ version: '0', service: 'api' });
    metrics.scrape([]);
    const { text } = await metrics.text();
    for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm))
      known.set(name, type);
    for (const name of Object.keys(gaugeTable)) known.set(name, 'gauge');
  });

  const exists = (name: string): boolean => {
    const family = name.replace(/_(?:bucket|count|sum)$/, '');
    return known.has(name) || (known.get(family) === 'histogram' && family !== name);
  };
  const alerts = [...rules.matchAll(/- alert: (\w+)\n +expr: (.+)\n +for: (\w+)\n/g)];

  it('ask for metrics that there are', () => {
    expect(metricsIn(rules).length).toBeGreaterThan(8);
    expect(metricsIn(rules).filter((name) => !exists(name))).toEqual([]);
  });

  it('rate what counts and nothing that may fall', () => {
    const rated = [...rules.matchAll(/(?:rate|increase)\((tracker_\w+)/g)].map(([, name]) => name);
    expect(rated.length).toBeGreaterThan(3);
    expect(rated.filter((name = '') => !/_(?:total|bucket|count)$/.test(name))).toEqual([]);
  });

  it('are each told with what to do, in their order', () => {
    expect(alerts.length).toBeGreaterThanOrEqual(10);
    expect(alerts.length).toBe(rules.match(/- alert:/g)?.length);
    const told = [...runbook.matchAll(/^\| `([A-Z][a-z]\w+)` /gm)].map(([, name]) => name);
    expect(told).toEqual(alerts.map(([, name]) => name));
    for (const [, name = ''] of alerts) expect(rowOf(runbook, name)?.[2]).toMatch(/\w{3}/);
  });

  it('are written beside every metric there is', () => {
    const ours = [...known.keys()].filter((name) => name.startsWith('tracker_'));
    expect(ours.filter((name) => !runbook.includes(`\`${name}\``))).toEqual([]);
    const wrong = metricsIn(runbook).filter((name) => !exists(name));
    expect(wrong.filter((name) => !/^tracker_(?:projection|search)$/.test(name))).toEqual([]);
  });
});
