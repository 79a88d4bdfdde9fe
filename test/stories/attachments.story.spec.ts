import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ServedOffice } from '../support/served-office.js';

const pdf = Buffer.from('%PDF-1.7\n某某的身份证复印件\n', 'utf8');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const request = {
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: '某某',
  description: '某路拓宽工程的批复',
};
type Listed = { readonly attachmentId: string; readonly name: string; readonly sha256: string };
type Verified = { readonly ok: boolean };
type BackedUp = { readonly files: number; readonly events: number };

describe('Files of requests in a running office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-attachments-'));
  const [verdict, looking] = [join(folder, 'verdict'), join(folder, 'looking')];
  const office = new ServedOffice();
  const copy = new ServedOffice();
  let token = '';
  let path = '';

  const authorised = () => ({ Authorization: `Bearer ${token}` });
  const add = (name: string, bytes = pdf, address = office.address) =>
    fetch(`${address}${path}?kind=identity-proof`, {
      method: 'POST',
      headers: {
        ...authorised(),
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(name),
        'Idempotency-Key': encodeURIComponent(name),
      },
      body: bytes,
    });
  const listed = async (address = office.address) => {
    const answer = await fetch(`${address}${path}`, { headers: authorised() });
    return ((await answer.json()) as { attachments: readonly Listed[] }).attachments;
  };
  /** Of this office's own: other suites look at files at the same time. */
  const temporary = mkdtempSync(join(tmpdir(), 'tracker-tmp-'));
  const copiesLeft = () => readdirSync(temporary).filter((one) => one.startsWith('tracker-scan-'));

  beforeAll(async () => {
    const script = join(folder, 'scan.sh');
    writeFileSync(
      script,
      `#!/bin/sh\ntouch "${looking}"\nread code seconds < "${verdict}"\nsleep "$seconds"\nexit "$code"\n`,
      { mode: 0o755 },
    );
    writeFileSync(verdict, '0 0\n');
    chmodSync(temporary, 0o1777);
    process.env.TMPDIR = temporary;
    process.env.ATTACHMENT_SCAN_COMMAND = script;
    process.env.ATTACHMENT_MAX_MB = '1';
    await office.tracker('organ-add', '--organ', 'K', '--name', '某局');
    const user = ['--name', '窗口甲', '--role', '窗口', '--organ', 'K'];
    token = (await office.tracker<{ token: string }>('user-add', ...user)).token;
    await office.start();
    const registered = await fetch(`${office.address}/api/requests`, {
      method: 'POST',
      headers: { ...authorised(), 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    expect(registered.status).toBe(201);
    const { requestId } = (await registered.json()) as { requestId: string };
    path = `/api/requests/${requestId}/attachments`;
  }, 60_000);
  afterAll(async () => {
    delete process.env.TMPDIR;
    delete process.env.ATTACHMENT_SCAN_COMMAND;
    delete process.env.ATTACHMENT_MAX_MB;
    await Promise.all([office.close(), copy.close()]);
    for (const one of [folder, temporary]) rmSync(one, { recursive: true, force: true });
  });

  it('are shown to the scanner, whose exit code decides', async () => {
    writeFileSync(verdict, '1 0\n');
    const refused = await add('不安全.pdf');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'attachment-refused-by-scan',
    ]);
    writeFileSync(verdict, '2 0\n');
    const unseen = await add('没看成.pdf');
    expect([unseen.status, unseen.headers.get('retry-after')]).toEqual([503, '5']);
    writeFileSync(verdict, '0 0\n');
    expect((await add('身份证.pdf')).status).toBe(201);
    expect((await listed()).map(({ name }) => name)).toEqual(['身份证.pdf']);
    expect(copiesLeft()).toEqual([]);
  });

  it('are as large as the setting allows', async () => {
    const answer = await add('大.pdf', Buffer.concat([pdf, Buffer.alloc(1 << 20)]));
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { detail: string }).detail).toContain('不能超过 1 MB');
  });

  it('are there whole or not at all after kill -9, and may be sent again under the same key', async () => {
    writeFileSync(verdict, '0 5\n');
    rmSync(looking, { force: true });
    const cut = add('补充.pdf').catch(() => null);
    for (let tries = 0; !existsSync(looking) && tries < 500; tries += 1) await pause(20);
    await office.killNode();
    expect(await cut).toBeNull();
    writeFileSync(verdict, '0 0\n');
    await office.start();
    expect((await listed()).map(({ name }) => name)).toEqual(['身份证.pdf']);
    const again = async (): Promise<Response> => {
      const answer = await add('补充.pdf');
      if (answer.status !== 503) return answer;
      await pause(500);
      return again();
    };
    expect((await again()).status).toBe(201);
    expect((await listed()).map(({ name }) => name)).toEqual(['身份证.pdf', '补充.pdf']);
    expect((await office.tracker<Verified>('verify')).ok).toBe(true);
  }, 60_000);

  it('go into the backup sealed and come out of it to the byte', async () => {
    const file = join(folder, 'backup.gz');
    expect(await office.tracker<BackedUp>('backup', file)).toMatchObject({ files: 2 });
    const sealed = [readFileSync(file)];
    expect(sealed.some((bytes) => bytes.includes('身份证'))).toBe(false);
    const restored = await copy.tracker<BackedUp>('restore', file, '--keys', `${file}.keys`);
    expect(restored.files).toBe(2);
    expect((await copy.tracker<Verified>('verify')).ok).toBe(true);
    await copy.start();
    const [first] = await listed(copy.address);
    const answer = await fetch(`${copy.address}${path}/${first?.attachmentId}`, {
      headers: authorised(),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([first?.sha256, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      sha256,
      sha256,
    ]);
  }, 60_000);

  it('stay shut where the keys were not restored, and the rest works', async () => {
    const shut = new ServedOffice();
    try {
      await shut.tracker('restore', join(folder, 'backup.gz'));
      expect((await shut.tracker<Verified>('verify')).ok).toBe(true);
      await shut.start();
      const [first] = await listed(shut.address);
      expect(first?.name).toBe('已封存');
      const answer = await fetch(`${shut.address}${path}/${first?.attachmentId}`, {
        headers: authorised(),
      });
      expect(answer.status).toBe(404);
    } finally {
      await shut.close();
    }
  }, 60_000);
});
