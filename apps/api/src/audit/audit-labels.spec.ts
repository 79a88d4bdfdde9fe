import * as domain from '@tracker/domain';
import { auditActions, auditLabel } from './audit-labels.js';

type Decision = { readonly name: string; readonly title: string };

const isDecision = (value: unknown): value is Decision =>
  typeof value === 'object' && value !== null && 'decide' in value && 'title' in value;

describe('What was done, in the words of the audit log', () => {
  const decisions = Object.values<unknown>(domain).filter(isDecision);

  it.each(decisions)('$name is told as $title, and can be chosen', ({ name, title }) => {
    expect(auditLabel(name)).toBe(title);
    expect(auditActions).toContainEqual({ code: name, label: title });
  });

  it('knows those of annual reports', () => {
    expect(decisions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['file-annual-report', 'reopen-annual-report', 'record-section-two']),
    );
  });
});
